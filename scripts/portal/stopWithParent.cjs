// Preloaded into the processes of the portal: if the parent is killed, they would keep their ports.
const parent = process.ppid;
setInterval(() => {
  if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
}, 500).unref();
