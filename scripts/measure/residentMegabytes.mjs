import { execFileSync } from 'node:child_process';

/** Resident memory of a process and of its descendants, in MB, by command. */
export function residentMegabytes(pid) {
  const rows = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,rss=,args='], {
    encoding: 'utf8',
  })
    .split('\n')
    .map(line => line.match(/^\s*(\d+)\s+(\d+)\s+(\d+)\s+(.*)$/))
    .filter(Boolean)
    .map(([, own, parent, kilobytes, command]) => ({
      pid: Number(own),
      parent: Number(parent),
      megabytes: Number(kilobytes) / 1024,
      command,
    }));
  const family = [];
  const visit = wanted => {
    const row = rows.find(candidate => candidate.pid === wanted);
    if (row) family.push(row);
    rows
      .filter(({ parent }) => parent === wanted)
      .forEach(child => visit(child.pid));
  };
  visit(pid);
  return family;
}
