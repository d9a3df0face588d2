// What Enki's compiler reads in each insight of a folder, an object a line: node slips-of-the-pen.js PACKAGES FOLDER
"use strict";
const fs = require("fs");
const path = require("path");

const [packages, folder] = process.argv.slice(2);
const from = (name) => require(require.resolve(`@enkidevs/${name}`, { paths: [path.resolve(packages)] }));
const parser = from("curriculum-parser-markdown").getParser("insight");
const compiler = from("curriculum-compiler-json").getCompiler("insight");
const SECTIONS = ["content", "exercise", "footnotes", "gameContent", "practice", "quiz", "revision"];

function row(name) {
  const read = compiler.compileSync(parser.parseSync(fs.readFileSync(path.join(folder, name), "utf8")));
  const asked = ["practice", "revision", "quiz"].filter((section) => read[section]);
  const links = read.metadata && Array.isArray(read.metadata.links) ? read.metadata.links : [];
  return {
    path: name,
    headline: read.headline && read.headline.rawText,
    sections: SECTIONS.filter((section) => section in read),
    questions: Object.fromEntries(
      asked.map((section) => [section, read[section].answers.map((answer) => [answer.text, answer.correctIndex])]),
    ),
    footnotes: read.footnotes ? read.footnotes.items.map((note) => [note.number, note.name]) : [],
    links: links.map((link) => [link.name, link.url, link.nature]),
  };
}

for (const name of fs.readdirSync(folder).sort()) {
  try {
    console.log(JSON.stringify(row(name)));
  } catch (unread) {
    // Its authors' mistakes end it; there is nothing to compare then.
  }
}
