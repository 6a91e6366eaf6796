import type { PinStore } from '../../model/pins.ts';
import type { SourceText } from '../../model/source.ts';
import { parseXml } from '../../text/xml.ts';
import { reportBuildFaults, reportLeftMarkers } from './build-faults.ts';
import { Complaints } from './complaints.ts';
import { readRoot } from './config.ts';
import { pinnedDomains } from './domains.ts';
import { ROOT } from './grammar.ts';
import { reportLintDemands } from './lint-demands.ts';
import type { Reading } from './reading.ts';
import { readSuppressions } from './suppressions.ts';
import { quote } from './values.ts';

const NO_REMARKS = { suppressions: [], problems: [] };

/** Reads as the build tool and then the platform do, and goes on where they stop. */
export function read(source: SourceText): PinStore {
  const complaints = new Complaints(source.text);
  const document = parseXml(source.text);
  reportBuildFaults(source, document, complaints);
  const reading: Reading = {
    source: source.text,
    complaints,
    entries: [],
    byName: new Map(),
    entities: document.faults.filter(({ code }) => code === 'entity').map(({ span }) => span),
    resources: [],
    unsaid: [],
    base: null,
  };
  const { root } = document;
  if (root !== null && root.localName === ROOT) {
    readRoot(root, reading);
    reportLeftMarkers(source.text, root, complaints);
  } else if (root !== null) {
    complaints.rejects({
      code: 'wrong-root',
      message: `The root element is ${quote(`<${root.name}>`)}, and the platform demands \`<${ROOT}>\`.`,
      hint: `begin the file with <${ROOT}>`,
      span: root.startTag,
    });
  }
  const domains = pinnedDomains(reading);
  reportLintDemands(reading, domains);
  const { suppressions, problems: faults } =
    root === null ? NO_REMARKS : readSuppressions(root, source.text, domains, complaints);
  for (const fault of faults) complaints.skips(fault, 'lint');
  return {
    format: 'android-nsc',
    path: source.path,
    source,
    domains,
    anchors: reading.resources,
    suppressions,
    ...complaints.result(),
  };
}
