/** Does `act(item)` for each of `items`, a few at once; answers what each came to, in their order. */
export async function fewAtOnce(items, act, atOnce = 4) {
  const answers = [];
  const rest = items.map((item, index) => ({ item, index }));
  const worker = async () => {
    for (let next = rest.shift(); next; next = rest.shift()) {
      answers[next.index] = await act(next.item);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return answers;
}
