export { TrustAnchors } from './anchors.ts';
export { backupsOf } from './backups.ts';
export { readCertificate } from './certificate.ts';
export { DerError } from './der.ts';
export { CertificateFileError, readCertificateFile, toPem } from './files.ts';
export { readKeyFile } from './key-file.ts';
export { trustPaths } from './paths.ts';
export { examine, UnreadableLeafError } from './served.ts';
