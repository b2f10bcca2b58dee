// Inlined in the head of every page, so that a page never flashes in another theme or size than the reader's own.
// What cannot be read is passed over.
(() => {
  const { dataset } = document.documentElement;
  try {
    const kept = JSON.parse(localStorage.getItem(`fulcrum:${dataset.base}:${dataset.course}:reading`) ?? '{}');
    for (const name of ['theme', 'size', 'spacing', 'measure', 'motion'])
      if (typeof kept[name] === 'string') dataset[name] = kept[name];
  } catch {}
})();
