/* Keeps the site for when there is no network. Runs in the service worker, after the site's root has named the files to keep:
   self.files = { path: checksum }.

   With a network, everything comes from there, so that nobody reads an old page. Each file that is kept stands in the cache under
   its address and checksum: a new build fetches only what has changed. */
(function () {
  "use strict";

  var SCOPE = self.registration.scope;
  var KEPT = "tally kept " + SCOPE;
  var VISITED = "tally visited " + SCOPE;
  var AT_ONCE = 6;
  var PATIENCE = 4000;

  function address(path) {
    return SCOPE + path.split("/").map(encodeURIComponent).join("/");
  }

  function key(path) {
    return address(path) + "?" + self.files[path];
  }

  /* A page may not be answered with what came by a redirection. */
  function plain(response) {
    if (!response.redirected) return response;
    return response.blob().then(function (body) {
      return new Response(body, { status: response.status, statusText: response.statusText, headers: response.headers });
    });
  }

  function fetchInto(cache, path) {
    return fetch(address(path), { cache: "no-cache" }).then(function (response) {
      if (!response.ok) throw new Error(path + ": " + response.status);
      return plain(response);
    }).then(function (response) { return cache.put(key(path), response); });
  }

  /* Fetches what is not there yet, a few at a time. */
  function fill(cache) {
    var left = Object.keys(self.files);
    function next() {
      if (!left.length) return undefined;
      var path = left.pop();
      return cache.match(key(path)).then(function (known) {
        return known || fetchInto(cache, path);
      }).then(next);
    }
    var lanes = [];
    for (var i = 0; i < AT_ONCE; i++) lanes.push(next());
    return Promise.all(lanes);
  }

  /* Lets go of what older builds have left. */
  function sweep(cache) {
    var wanted = new Set(Object.keys(self.files).map(key));
    return cache.keys().then(function (requests) {
      return Promise.all(requests.map(function (request) { return wanted.has(request.url) || cache.delete(request); }));
    });
  }

  self.addEventListener("install", function (event) {
    self.skipWaiting();
    event.waitUntil(caches.open(KEPT).then(fill));
  });

  self.addEventListener("activate", function (event) {
    event.waitUntil(caches.open(KEPT).then(sweep).then(function () { return self.clients.claim(); }));
  });

  function path(url) {
    var path = decodeURIComponent(url.slice(SCOPE.length).replace(/[?#].*$/, ""));
    return !path || path.endsWith("/") ? path + "index.html" : path;
  }

  /* What is kept of a file; nothing where it is not. */
  function kept(url) {
    var name = path(url);
    return name in self.files
      ? caches.open(KEPT).then(function (cache) { return cache.match(key(name)); })
      : caches.open(VISITED).then(function (cache) { return cache.match(address(name)); });
  }

  /* Of a large site: what was visited is kept too. */
  function keepVisited(name, response) {
    return caches.open(VISITED).then(function (cache) {
      return Promise.resolve(plain(response)).then(function (answer) { return cache.put(address(name), answer); });
    }).catch(function () { /* No room is left: then it is not kept. */ });
  }

  function fromNetwork(request) {
    return fetch(request).then(function (response) {
      var name = path(request.url);
      if (response.ok && response.type === "basic" && !(name in self.files)) keepVisited(name, response.clone());
      return response;
    });
  }

  /* A page tells what it is made of. */
  self.addEventListener("message", function (event) {
    var fresh = event.data.visited.filter(function (url) { return url.startsWith(SCOPE) && !(path(url) in self.files); });
    event.waitUntil(Promise.all(fresh.map(function (url) {
      return kept(url).then(function (known) {
        return known || fetch(url).then(function (response) { return response.ok && keepVisited(path(url), response); });
      }).catch(function () { /* Without a network it stays as it is. */ });
    })));
  });

  /* A network that does not answer is as good as none, where something is kept. */
  function answer(request) {
    return new Promise(function (resolve, reject) {
      var late = setTimeout(function () {
        kept(request.url).then(function (response) { if (response) resolve(response); });
      }, PATIENCE);
      fromNetwork(request).then(function (response) {
        clearTimeout(late);
        resolve(response);
      }, function (fault) {
        clearTimeout(late);
        kept(request.url).then(function (response) {
          if (response) resolve(response);
          else if (request.mode === "navigate") resolve(kept(SCOPE + "404.html").then(function (missing) { return missing || Response.error(); }));
          else reject(fault);
        });
      });
    });
  }

  self.addEventListener("fetch", function (event) {
    if (event.request.method === "GET" && event.request.url.startsWith(SCOPE)) event.respondWith(answer(event.request));
  });
})();
