// A worker of `plumbline serve --workers N`, started by it: takes predictions and reports what it has counted.
await import('../dist/workers/main.js');
