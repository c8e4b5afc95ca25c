// SPDX-License-Identifier: MIT
// node fixture.mjs HINDCAST STORE STREAM [OPTION...]: takes events of a store into a test in
// TypeScript, compiles it in strict mode against Emmett, and runs it. Ends with 0 if it passes.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';

const [hindcast, store, stream, ...options] = process.argv.slice(2);
if (!stream) {
  console.error('usage: node fixture.mjs HINDCAST STORE STREAM [OPTION...]');
  process.exit(2);
}

const run = (program, args) => {
  try {
    return execFileSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
  } catch (error) {
    console.error(`${program} ${args.join(' ')}\n${error.stdout ?? ''}${error.stderr ?? error}`);
    process.exit(1);
  }
};

const text = run(hindcast, [
  'fixture', store, '--stream', stream, '--format', 'typescript', ...options,
]);
writeFileSync('out/fixture.spec.ts', text);
run(process.execPath, [
  'node_modules/typescript/bin/tsc', '--strict', '--target', 'es2022', '--module', 'nodenext',
  '--moduleResolution', 'nodenext', '--types', 'node', '--skipLibCheck', 'out/fixture.spec.ts',
]);
const report = run(process.execPath, ['--test', 'out/fixture.spec.js']);
console.log(report.split('\n').filter(line => /^# (tests|pass|fail)/.test(line)).join('\n'));
