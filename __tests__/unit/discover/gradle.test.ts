import { describe, expect, it } from 'vitest';
import { type GradleModule, readGradle } from '../../../src/discover/gradle.ts';

const android = (inside: string): GradleModule => readGradle(`android {\n${inside}\n}\n`);

describe('minSdk', () => {
  it.each([
    ['defaultConfig { minSdkVersion 24 }', 24],
    ['defaultConfig {\n  minSdkVersion(21)\n  targetSdkVersion(34)\n}', 21],
    ['defaultConfig { minSdk = 26; targetSdk = 35 }', 26],
    ['defaultConfig { minSdk 26 // was 21\n}', 26],
    ['defaultConfig { setMinSdkVersion(19) }', 19],
    ['defaultConfig { minSdk { version = release(24) } }', 24],
    ['defaultConfig.minSdk = 24', null],
    ['defaultConfig { minSdkVersion rootProject.ext.minSdkVersion }', null],
    ['defaultConfig { minSdk = libs.versions.minSdk.get().toInt() }', null],
    ['defaultConfig { minSdkVersion flutter.minSdkVersion }', null],
    ['defaultConfig { minSdk = if (old) 21 else 24 }', null],
    ['defaultConfig { minSdk = 20 + 4 }', null],
    ['defaultConfig { minSdkVersion "24" }', 24],
    ['defaultConfig { minSdkVersion "Q" }', null],
    ['defaultConfig { /* minSdk = 21 */ }', null],
    ['defaultConfig { versionName "minSdk 21" }', null],
    ['ext { minSdkVersion = 21 }', null],
  ])('%s', (text, expected) => expect(android(text).defaults.minSdk).toBe(expected));

  it('is told by each flavour and build type', () => {
    const { flavours, buildTypes } = android(`
      productFlavors { free { minSdk 21 }  paid { } }
      buildTypes { release { minSdkVersion 28 } }`);
    expect(flavours.get('free')?.minSdk).toBe(21);
    expect(flavours.get('paid')?.minSdk).toBe(null);
    expect(buildTypes.get('release')?.minSdk).toBe(28);
  });
});

describe('manifestPlaceholders', () => {
  it.each<[string, Record<string, string | null>]>([
    [
      'manifestPlaceholders = [nsc: "a", \'other\': \'b\', "third": "c"]',
      { nsc: 'a', other: 'b', third: 'c' },
    ],
    ['manifestPlaceholders = [\n  nsc: "a",\n  b: "c",\n]', { nsc: 'a', b: 'c' }],
    ['manifestPlaceholders += [nsc: "a"]', { nsc: 'a' }],
    ['manifestPlaceholders nsc: "a", b: "c"', { nsc: 'a', b: 'c' }],
    ['manifestPlaceholders.nsc = "a"', { nsc: 'a' }],
    ['manifestPlaceholders["nsc"] = "a"', { nsc: 'a' }],
    ['manifestPlaceholders.put("nsc", "a")', { nsc: 'a' }],
    ['manifestPlaceholders += mapOf("nsc" to "a", "b" to "c")', { nsc: 'a', b: 'c' }],
    ['manifestPlaceholders.putAll(mapOf("nsc" to "a"))', { nsc: 'a' }],
    ['addManifestPlaceholders(mapOf("nsc" to "a"))', { nsc: 'a' }],
    ['manifestPlaceholders = [("nsc"): "a"]', { nsc: 'a' }],
    ['manifestPlaceholders["nsc"] = "a" + suffix', { nsc: null }],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: Groovy's
    ['manifestPlaceholders = [nsc: "${name}_nsc", b: "c"]', { nsc: null, b: 'c' }],
    ['manifestPlaceholders["nsc"] = "$name"', { nsc: null }],
    ["manifestPlaceholders['nsc'] = '$literal'", { nsc: '$literal' }],
    ['manifestPlaceholders["nsc"] = "\\$literal"', { nsc: '$literal' }],
    ['manifestPlaceholders = [nsc: config("a")]', { nsc: null }],
  ])('%s', (text, expected) => {
    const { defaults } = android(`defaultConfig {\n${text}\n}`);
    expect(Object.fromEntries(defaults.placeholders)).toEqual(expected);
  });

  it('belongs to the flavour or build type round it', () => {
    const { flavours, buildTypes, defaults } = android(`
      productFlavors { free { manifestPlaceholders = [nsc: "free"] } }
      buildTypes { debug { manifestPlaceholders["nsc"] = "debug" } }`);
    expect(flavours.get('free')?.placeholders.get('nsc')).toBe('free');
    expect(buildTypes.get('debug')?.placeholders.get('nsc')).toBe('debug');
    expect(defaults.placeholders.size).toBe(0);
  });
});

describe('resValue', () => {
  it.each<[string, Record<string, string | null>]>([
    ['resValue "string", "nsc", "@xml/a"', { nsc: '@xml/a' }],
    ['resValue("string", "nsc", "@xml/a")', { nsc: '@xml/a' }],
    ['resValue("string", "nsc", "@xml/a" + b)', { nsc: null }],
    ['resValue("bool", "nsc", "true")', {}],
  ])('%s', (text, expected) => {
    expect(Object.fromEntries(android(`defaultConfig {\n${text}\n}`).defaults.strings)).toEqual(expected);
  });
});

describe('flavours and build types', () => {
  it.each([
    ['free { }', ['free'], true],
    ['free', ['free'], true],
    ['create("free") { }', ['free'], true],
    ['create("free")', ['free'], true],
    ['register("free") { dimension = "tier" }', ['free'], true],
    ['val free by creating { }', ['free'], true],
    ['getByName("free").apply { }', ['free'], true],
    ['"free" { }', ['free'], true],
    ['all { versionNameSuffix = "x" }', [], false],
    ['brands.each { brand -> "$brand" { } }', [], false],
    ['for (brand in brands) { create(brand) { } }', [], false],
    ['create(brand) { }', [], false],
    ['enabled = 1', [], true],
  ])('%s', (text, names, complete) => {
    const module = android(`productFlavors {\n${text}\n}`);
    expect([...module.flavours.keys()]).toEqual(names);
    expect(module.complete).toBe(complete);
  });

  it('reads dotted paths and dimensions', () => {
    const module = readGradle(
      'android.productFlavors.free { dimension "tier" }\nandroid { buildTypes.staging { initWith debug } }',
    );
    expect(module.flavours.get('free')?.dimension).toBe('tier');
    expect([...module.buildTypes.keys()]).toEqual(['staging']);
  });

  it('takes nothing from signing configurations or source sets', () => {
    const module = android('signingConfigs { upload { } }\nsourceSets { main { res.srcDirs += "x" } }');
    expect(module.flavours.size + module.buildTypes.size).toBe(0);
  });
});

describe('the kind of a module', () => {
  it.each([
    ["apply plugin: 'com.android.application'", 'application'],
    ["plugins { id 'com.android.library' }", 'library'],
    ['plugins { id("com.android.application") version "8.5.0" }', 'application'],
    ['plugins {\n alias(libs.plugins.android.library)\n alias(libs.plugins.kotlin)\n}', 'library'],
    ['plugins { alias(libs.plugins.androidApplication) }', 'application'],
    ['plugins { id("shop.android.application.compose") }', 'application'],
    ['plugins { id("com.android.dynamic-feature") }', 'library'],
    ['plugins { id("com.android.application") version "8.5.0" apply false }', null],
    ['plugins { alias(libs.plugins.android.application) apply(false) }', null],
    [
      'if (standalone) { apply plugin: "com.android.application" } else { apply plugin: "com.android.library" }',
      null,
    ],
    ['// apply plugin: "com.android.application"', null],
    ['dependencies { implementation "com.android.library:x:1" }', null],
  ])('%s', (text, expected) => expect(readGradle(text).kind).toBe(expected));
});

describe('whatever a file holds', () => {
  it.each([
    ['nothing', ''],
    ['an open comment', 'android { /* defaultConfig { minSdk 24 } }'],
    ['an open string', 'android { defaultConfig { versionName "1.0\nminSdk 24 } }'],
    ['closing braces only', '}}}}}}'],
    ['brackets that never close', `android { ${'(['.repeat(50_000)}`],
    ['blocks without end', 'a {'.repeat(100_000)],
    ['merge markers', '<<<<<<< HEAD\nandroid { }\n=======\n>>>>>>> x\n'],
    ['zero bytes', '\0\0\0{'],
  ])('%s is read without a word', (_, text) => expect(readGradle(text).kind).toBe(null));

  it('goes on behind an open string', () => {
    expect(android('defaultConfig {\n versionName "1.0\n minSdk 24\n}').defaults.minSdk).toBe(24);
  });
});
