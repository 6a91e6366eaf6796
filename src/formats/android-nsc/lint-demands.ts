import type { PinnedDomain } from '../../model/pins.ts';
import { lintIgnores } from './lint-ignores.ts';
import type { Reading } from './reading.ts';
import { quote } from './values.ts';

/** What Android Lint asks for although the platform takes the file as it is, and no rule about pinned hosts tells. */
export function reportLintDemands(
  { complaints, unsaid, base }: Reading,
  domains: readonly PinnedDomain[],
): void {
  const [first] = unsaid;
  if (first !== undefined) {
    const others = unsaid.length - 1;
    const domainsThat =
      others === 0
        ? "This `<domain>` doesn't say"
        : `This \`<domain>\` and ${others} more of the file don't say`;
    complaints.skips(
      {
        code: 'include-subdomains-unsaid',
        message: `${domainsThat} \`includeSubdomains\`. The platform takes it for false; Android Lint demands that it be said.`,
        hint: 'write includeSubdomains="false", or "true" to cover what lies under the name',
        span: first,
      },
      'lint',
    );
  }
  if (base === null) return;
  const pinned = domains.filter(({ groups }) => groups.length > 0);
  const cleartext = base.cleartext?.permission ?? null;
  // Where a pinned host inherits it, a rule of its own says more.
  if (
    cleartext !== null &&
    pinned.every((domain) => domain.cleartext !== cleartext) &&
    !lintIgnores(base.element, 'InsecureBaseConfiguration')
  ) {
    complaints.skips(
      {
        code: 'cleartext-in-base-config',
        message: `${quote(cleartext.written)} in \`<base-config>\` lets plain http past for every host that no \`<domain-config>\` is about. Android Lint (InsecureBaseConfiguration) objects to it.`,
        hint: 'write cleartextTrafficPermitted="false" here, and permit it in a `<domain-config>` for the hosts that need it',
        span: cleartext.span,
      },
      'lint',
    );
  }
  const user = base.anchors?.user ?? null;
  if (
    user !== null &&
    pinned.every((domain) => domain.userAnchors !== user) &&
    !lintIgnores(base.element, 'AcceptsUserCertificates')
  ) {
    complaints.skips(
      {
        code: 'user-anchors-in-base-config',
        message: `${quote(user.written)} in \`<base-config>\` trusts authorities that the user of the device installs, in release builds too. Android Lint (AcceptsUserCertificates) objects to it.`,
        hint: 'move it to `<debug-overrides>`',
        span: user.span,
      },
      'lint',
    );
  }
}
