upcast('Placed', 1, 2, e => [e, { ...e, type: 'Split' }], { category: 'order' });
