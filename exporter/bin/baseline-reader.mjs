// Reads a large baseline beside the process that serves requests, which starts it.
await import('../dist/baseline/reader-process.js');
