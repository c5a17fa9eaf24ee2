// Loaded into a process that is measured (node --import): answers questions about it over the IPC channel.
import { monitorStalls } from './stalls.js';

const QUESTIONS = ['usage', 'watch', 'collect'];

let stalls: ReturnType<typeof monitorStalls> | undefined;

process.on('message', (question) => {
  // Watching costs CPU time of its own, so only who asks for it has it.
  if (question === 'watch') stalls ??= monitorStalls();
  // Programs may speak over the channel too.
  if (!QUESTIONS.includes(String(question))) return;
  const { user, system } = process.cpuUsage();
  if (question === 'collect') globalThis.gc!();
  const { rss, heapUsed, arrayBuffers } = process.memoryUsage();
  const held = heapUsed + arrayBuffers;
  process.send!({ usage: { cpuMicros: user + system, rss, held, stallMs: stalls?.takeLongest() ?? 0 } });
});
// Neither must keep the process alive.
process.channel!.unref();
