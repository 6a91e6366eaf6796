/** One target of a project file: its settings by configuration, keys and values as Xcode writes them. */
export interface Target {
  readonly name: string;
  /** The last part of the product type; null for an aggregate. */
  readonly type: string | null;
  readonly configurations: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly xcconfig?: true;
}

const entries = (settings: Readonly<Record<string, string>>): string =>
  Object.entries(settings)
    .map(([key, value]) => `\t\t\t\t${key} = ${value};\n`)
    .join('');

/** A project.pbxproj as Xcode writes it. */
export function pbxproj(
  targets: readonly Target[],
  project: Readonly<Record<string, Readonly<Record<string, string>>>> = { Debug: {}, Release: {} },
  projectDirPath = '""',
): string {
  let objects = '';
  const configuration = (
    id: string,
    name: string,
    settings: Readonly<Record<string, string>>,
    xcconfig?: true,
  ): string => {
    const base = xcconfig === undefined ? '' : '\t\t\tbaseConfigurationReference = F0 /* x.xcconfig */;\n';
    objects += `\t\t${id} /* ${name} */ = {\n\t\t\tisa = XCBuildConfiguration;\n${base}\t\t\tbuildSettings = {\n${entries(settings)}\t\t\t};\n\t\t\tname = ${name};\n\t\t};\n`;
    return id;
  };
  const list = (id: string, ids: readonly string[]): string => {
    objects += `\t\t${id} = {\n\t\t\tisa = XCConfigurationList;\n\t\t\tbuildConfigurations = (\n${ids.map((each) => `\t\t\t\t${each} /* x */,\n`).join('')}\t\t\t);\n\t\t};\n`;
    return id;
  };
  for (const [at, { name, type, configurations, xcconfig }] of targets.entries()) {
    const ids = Object.entries(configurations).map(([each, settings], index) =>
      configuration(`C${at}A${index}`, each, settings, xcconfig),
    );
    const isa = type === null ? 'PBXAggregateTarget' : 'PBXNativeTarget';
    const product = type === null ? '' : `\t\t\tproductType = "com.apple.product-type.${type}";\n`;
    const configurationList = list(`E${at}`, ids);
    objects += `\t\tD${at} /* ${name} */ = {\n\t\t\tisa = ${isa};\n\t\t\tbuildConfigurationList = ${configurationList} /* x */;\n\t\t\tname = "${name}";\n${product}\t\t};\n`;
  }
  const ids = Object.entries(project).map(([name, settings], index) =>
    configuration(`P${index}`, name, settings),
  );
  const projectList = list('PL', ids);
  objects += `\t\tP = {\n\t\t\tisa = PBXProject;\n\t\t\tbuildConfigurationList = ${projectList};\n\t\t\tprojectDirPath = ${projectDirPath};\n\t\t};\n`;
  return `// !$*UTF8*$!\n{\n\tarchiveVersion = 1;\n\tobjects = {\n${objects}\t};\n\trootObject = P /* Project object */;\n}\n`;
}

/** The common case: one target, the same settings in Debug and Release. */
export function target(
  name: string,
  settings: Readonly<Record<string, string>>,
  type: string | null = 'application',
  xcconfig?: true,
): Target {
  const configurations = { Debug: settings, Release: settings };
  return xcconfig === undefined ? { name, type, configurations } : { name, type, configurations, xcconfig };
}

/** The line, from 1, of the first occurrence. */
export function lineOf(text: string, part: string): number {
  return text.slice(0, text.indexOf(part)).split('\n').length;
}
