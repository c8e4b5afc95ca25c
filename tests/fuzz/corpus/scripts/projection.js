fromAll().foreachStream().when({ $init: () => ({ n: 0 }), $any: (s, e) => { s.n += 1; emit('x', 'Y', { n: s.n }); } }).transformBy(s => s);
