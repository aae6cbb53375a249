// Writes what the site is made of as a CycloneDX document: every package from NuGet that was restored and every one from npm that is locked.
// node sbom.mjs <project.assets.json> <package-lock.json> <output>
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [assetsFile, lockFile, output] = process.argv.slice(2);
const read = file => JSON.parse(readFileSync(file, 'utf8'));
const hex = base64 => Buffer.from(base64, 'base64').toString('hex');
const compare = (a, b) => (a['bom-ref'] ?? a.ref) < (b['bom-ref'] ?? b.ref) ? -1 : 1;

function component(type, name, version, sha512, license, scope) {
  const purl = `pkg:${type}/${name.replace('@', '%40')}@${version}`;
  return {
    type: 'library',
    'bom-ref': purl,
    name,
    version,
    ...(scope ? { scope } : {}),
    ...(sha512 ? { hashes: [{ alg: 'SHA-512', content: hex(sha512) }] } : {}),
    ...(license ? { licenses: [{ expression: license }] } : {}),
    purl,
  };
}

// A package says its licence in its description, when it does so by an SPDX expression.
function nugetLicense(folders, path) {
  const folder = Object.keys(folders).map(root => join(root, path)).find(existsSync);
  const description = folder && readdirSync(folder).find(name => name.endsWith('.nuspec'));
  return description && /<license type="expression">([^<]+)</.exec(readFileSync(join(folder, description), 'utf8'))?.[1];
}

function nuget(assets) {
  const packages = Object.entries(Object.values(assets.targets)[0]).filter(([, entry]) => entry.type === 'package');
  const byName = new Map(packages.map(([id]) => [id.split('/')[0].toLowerCase(), id]));
  return packages.map(([id, entry]) => {
    const [name, version] = id.split('/');
    const known = assets.libraries[id];
    const needs = Object.keys(entry.dependencies ?? {}).map(other => byName.get(other.toLowerCase())).filter(Boolean);
    return {
      component: component('nuget', name, version, known.sha512, nugetLicense(assets.packageFolders, known.path)),
      needs: needs.map(other => `pkg:nuget/${other.replace('/', '@')}`),
    };
  });
}

function npm(lock) {
  return Object.entries(lock.packages).filter(([path]) => path !== '').map(([path, entry]) => ({
    component: component('npm', path.replace(/^.*node_modules\//, ''), entry.version, entry.integrity?.replace(/^sha512-/, ''), entry.license, entry.peer ? 'optional' : undefined),
    needs: [],
  }));
}

const all = [...nuget(read(assetsFile)), ...npm(read(lockFile))];
writeFileSync(output, JSON.stringify({
  $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
  bomFormat: 'CycloneDX',
  specVersion: '1.6',
  version: 1,
  metadata: { component: { type: 'application', 'bom-ref': 'prtr', name: 'Prtr' } },
  components: all.map(one => one.component).sort(compare),
  dependencies: [
    { ref: 'prtr', dependsOn: all.map(one => one.component['bom-ref']).sort() },
    ...all.map(one => ({ ref: one.component['bom-ref'], dependsOn: one.needs.sort() })).sort(compare),
  ],
}, null, 1) + '\n');
