/** Settles once an element has a height. Before the style is there it has none, and a map would be fitted into nothing. */
export function whenSized(element: HTMLElement): Promise<void> {
  return new Promise((resolve) => {
    const observer = new ResizeObserver(() => {
      if (element.clientHeight === 0) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(element);
  });
}
