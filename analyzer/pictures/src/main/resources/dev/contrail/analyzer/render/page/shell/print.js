/** Paper is light. @param {import('./store.js').Store} store */
export function forPrint(store) {
  let before = store.get().theme;
  addEventListener('beforeprint', () => {
    before = store.get().theme;
    store.set({ theme: 'light' });
  });
  addEventListener('afterprint', () => store.set({ theme: before }));
}
