/** Keeps a function's result until one of its inputs is another. */
export function remembered(make) {
  let inputs = null;
  let result;
  return (...now) => {
    if (inputs === null || now.some((input, i) => !Object.is(input, inputs[i]))) {
      inputs = now;
      result = make(...now);
    }
    return result;
  };
}
