// Reads a large baseline beside the thread that serves requests, which starts it.
await import('../dist/baseline/read-in-thread.js');
