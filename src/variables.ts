import type { Pin, PinGroup, PinStore } from './model/pins.ts';

const SHA256 = /^[A-Za-z0-9+/]{43}=$/;

/**
 * A store whose build variables have their values, as a build would fill them in; for judging alone, since the file goes on to
 * hold the variables. What several entries share, they share again.
 *
 * @param values by the name of the variable, without `$(...)`
 */
export function withVariables(store: PinStore, values: ReadonlyMap<string, string>): PinStore {
  if (values.size === 0) return store;
  const made = new Map<PinGroup, PinGroup>();
  const filled = (group: PinGroup): PinGroup => {
    const known = made.get(group);
    if (known !== undefined) return known;
    const pins = group.pins.map((pin) => withValue(pin, values));
    const result = pins.every((pin, at) => pin === group.pins[at]) ? group : { ...group, pins };
    made.set(group, result);
    return result;
  };
  let isChanged = false;
  const domains = store.domains.map((domain) => {
    const groups = domain.groups.map(filled);
    if (groups.every((group, at) => group === domain.groups[at])) return domain;
    isChanged = true;
    return { ...domain, groups };
  });
  return isChanged ? { ...store, domains } : store;
}

function withValue(pin: Pin, values: ReadonlyMap<string, string>): Pin {
  if (pin.variable === null) return pin;
  // More than the variable: Xcode would put its value into the middle of a text that is no pin then.
  if (pin.value.trim() !== pin.variable) return pin;
  const name = /^\$[({]([^:)}]+)/.exec(pin.variable)?.[1] ?? pin.variable;
  const value = values.get(name);
  if (value === undefined) return pin;
  if (SHA256.test(value)) return { ...pin, variable: null, sha256: value };
  const message = `the configuration gives ${pin.variable} a value that is no pin: base64 of 32 bytes`;
  return { ...pin, variable: null, fault: { message, hint: null, effect: 'never-matches', meant: null } };
}
