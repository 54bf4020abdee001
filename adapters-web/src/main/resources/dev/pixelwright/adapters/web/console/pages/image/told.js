/**
 * Where a refusal of `form` is told: `fault` is beside the transformation, which is what the service refuses a step of with 422 under
 * a name that no field of ours has (`ours`); `rest` is about none of them, such as a lost connection.
 */
export function told({ refusal }, ours = []) {
  const own = refusal?.errors.some(({ field }) => ours.includes(field)) ?? false;
  const fault = refusal?.status === 422 && !own ? refusal.message : '';
  return { fault, rest: own || fault ? null : refusal };
}
