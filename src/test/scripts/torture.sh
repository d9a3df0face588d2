#!/bin/sh
# Runs very many programs through the engine and tells each way in which it fails:
#   torture.sh random FIRST COUNT        random programs, by seed
#   torture.sh broken EVERY PATH...      prefixes and single-token deletions of the programs there, one of each EVERY
#   torture.sh shrink FILE               that program, made as short as it fails still
# Needs the classes of `mvn test-compile`. JAVA says which Java; it must be 21 or newer.
set -eu
cd "$(dirname "$0")/../../.."
exec "${JAVA:-java}" -XX:+UseSerialGC -cp target/test-classes:target/classes dev.tally.robust.Torture "$@"
