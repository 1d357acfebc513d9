#!/bin/sh
# frictionless.sh IFAPILOT DATABASE: asks the Frictionless project's own JavaScript reader (npm: datapackage) whether a
# bundle is a valid data package, and has it read every file with its types, keys and relations: each way in which one can be written. Needs node, npm and the
# network, and so is run by hand; bundle_read_back.py is what the test suite runs.
set -eu

program=$(realpath "$1")
database=$(realpath "$2")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Each way in which a bundle can be written.
"$program" report bundle --db "$database" --output "$work/plain" >/dev/null 2>&1
"$program" report bundle --db "$database" --output "$work/excel" --excel >/dev/null 2>&1
"$program" report bundle --db "$database" --output "$work/raw" --raw >/dev/null 2>&1
"$program" report bundle --db "$database" --output "$work/suppressed" --suppress-small >/dev/null 2>&1
"$program" report bundle --db "$database" --output "$work/filtered" --authority derby >/dev/null 2>&1
cd "$work"
npm install --silent --no-fund --no-audit datapackage@1.1.10
cat >read.js <<'END'
const { Package } = require('datapackage');
(async () => {
  for (const way of ['plain', 'excel', 'raw', 'suppressed', 'filtered']) {
    const bundle = await Package.load(way + '/datapackage.json');
    if (!bundle.valid) throw new Error(bundle.errors.map((error) => error.message).join('\n'));
    for (const resource of bundle.resources) {
      const rows = await resource.read({ keyed: true, relations: true });
      console.log(way, resource.name, rows.length);
    }
  }
})().catch((error) => {
  console.error(error.message, (error.errors || []).map((each) => each.message));
  process.exit(1);
});
END
node read.js
