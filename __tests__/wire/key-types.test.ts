import { connect, type Socket } from 'node:net';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { KeyType, Observation } from '../../src/model/observation.ts';
import { type Lookup, type ObserveOptions, observe, type ProgressEvent } from '../../src/observe/index.ts';
import { HOST, PLAIN } from '../support/observing.ts';
import { type Authority, type Issued, type KeyKind, root as makeRoot } from '../support/pki.ts';
import {
  hasCommand,
  type Running,
  startNginx,
  startOpenssl,
  startRaw,
  startTls,
  stopServers,
} from '../support/servers.ts';

let root: Authority;
let ecdsa: Issued;
let rsa: Issued;

beforeAll(async () => {
  root = await makeRoot({ name: 'Wire Root' });
  ecdsa = await root.issueLeaf({ dnsNames: [HOST], key: 'p256' });
  rsa = await root.issueLeaf({ dnsNames: [HOST], key: 'rsa' });
});
afterEach(stopServers);

const BOTH: readonly KeyType[] = ['ecdsa', 'rsa'];
const to = (addresses: readonly string[]): Lookup => {
  return async () => addresses.map((address) => ({ address }));
};

function ask(
  { port }: Pick<Running, 'port'>,
  options: Partial<ObserveOptions> = {},
  addresses: readonly string[] = ['127.0.0.1'],
): Promise<Observation[]> {
  const asked = { ...PLAIN, anchors: [root.pem], keyTypes: BOTH, lookup: to(addresses), ...options };
  return observe([{ host: HOST, port }], asked);
}

/** Address, kind of key, and what was seen. */
function summary(observations: readonly Observation[]): string[] {
  const names = new Map([ecdsa, rsa].map((leaf, at) => [der(leaf), ['the ECDSA leaf', 'the RSA leaf'][at]]));
  return observations.map((observation) => {
    const { address, keyType, failure } = observation;
    const seen =
      observation.failure === null
        ? `${names.get(observation.chain[0] as string) ?? 'another leaf'}${observation.verifyError ?? ''}`
        : `${failure?.stage} ${failure?.code}`;
    return `${address} ${keyType}: ${seen}`;
  });
}

const der = ({ certificate }: Issued): string => Buffer.from(certificate).toString('base64');

/** One key and certificate after the other, as Node's servers take them. */
const two = (): { key: string[]; cert: string[] } => ({
  key: [rsa.privateKeyPem, ecdsa.privateKeyPem],
  cert: [rsa.pem, ecdsa.pem],
});

const EACH = ['127.0.0.1 ecdsa: the ECDSA leaf', '127.0.0.1 rsa: the RSA leaf'];

describe('a server with an ECDSA and an RSA certificate shows both', () => {
  it.each(['TLSv1.2', 'TLSv1.3'] as const)('Node, %s', async (version) => {
    const server = await startTls([rsa], { ...two(), minVersion: version, maxVersion: version });
    expect(summary(await ask(server))).toEqual(EACH);
  });

  it.each(['-tls1_2', '-tls1_3'])('openssl s_server %s', async (version) => {
    const server = await startOpenssl([ecdsa], rsa, version);
    expect(summary(await ask(server))).toEqual(EACH);
  });

  it.skipIf(!hasCommand('nginx', '-v')).each(['TLSv1.2', 'TLSv1.3'])('nginx, %s', async (version) => {
    const server = await startNginx([ecdsa], `ssl_protocols ${version};`, [rsa]);
    expect(summary(await ask(server))).toEqual(EACH);
  });

  it('and is asked for any certificate only where that is wanted', async () => {
    const server = await startTls([rsa], two());
    expect(await ask(server, { keyTypes: ['any'] })).toHaveLength(1);
    expect(summary(await ask(server, { keyTypes: ['rsa'] }))).toEqual(['127.0.0.1 rsa: the RSA leaf']);
    expect(summary(await ask(server, { keyTypes: ['ecdsa'] }))).toEqual(['127.0.0.1 ecdsa: the ECDSA leaf']);
  });
});

describe('a server with one kind of key alone is no failure', () => {
  it.each<[KeyKind, string, string]>([
    ['p256', 'TLSv1.2', 'rsa'],
    ['p256', 'TLSv1.3', 'rsa'],
    ['p384', 'TLSv1.3', 'rsa'],
    ['p521', 'TLSv1.3', 'rsa'],
    ['ed25519', 'TLSv1.2', 'rsa'],
    ['ed25519', 'TLSv1.3', 'rsa'],
    ['rsa', 'TLSv1.2', 'ecdsa'],
    ['rsa', 'TLSv1.3', 'ecdsa'],
    ['rsa-pss', 'TLSv1.3', 'ecdsa'],
  ])('%s, %s', async (key, version, lacking) => {
    const leaf = await root.issueLeaf({ dnsNames: [HOST], key });
    const server = await startTls([leaf], {
      minVersion: version as 'TLSv1.2',
      maxVersion: version as 'TLSv1.2',
    });
    const seen = await ask(server);
    const [without, ...others] = seen.filter(({ keyType }) => keyType === lacking);
    expect(others).toEqual([]);
    expect(without?.failure).toEqual({
      stage: 'skipped',
      code: `NO_${lacking.toUpperCase()}_CERTIFICATE`,
      detail: `the server has no ${lacking.toUpperCase()} certificate for this name (TLS_ALERT_HANDSHAKE_FAILURE)`,
    });
    expect(seen.filter(({ failure }) => failure === null).map(({ keyType }) => keyType)).not.toContain(
      lacking,
    );
    expect(seen).toHaveLength(2);
  });

  it('and an ECDSA leaf under an RSA issuer is shown, and an RSA leaf under an ECDSA one', async () => {
    const rsaRoot = await makeRoot({ name: 'RSA Root', key: 'rsa' });
    const leaf = await rsaRoot.issueLeaf({ dnsNames: [HOST], key: 'p256' });
    const server = await startTls([leaf]);
    const [first, second] = await ask(server, { anchors: [rsaRoot.pem] });
    expect(first).toMatchObject({ keyType: 'ecdsa', failure: null, verifyError: null });
    expect(second?.failure?.stage).toBe('skipped');
    expect(summary(await ask(await startTls([rsa])))[1]).toBe('127.0.0.1 rsa: the RSA leaf');
  });

  it('even where it hangs up without a word, as Schannel does', async () => {
    const server = await byOffer((offersEcdsa, serve, hangUp) => (offersEcdsa ? serve() : hangUp()));
    expect(summary(await ask(server))).toEqual([
      '127.0.0.1 ecdsa: the ECDSA leaf',
      '127.0.0.1 rsa: skipped NO_RSA_CERTIFICATE',
    ]);
  });

  it('but a host that answers neither is one', async () => {
    const server = await startRaw((socket) => socket.once('data', () => socket.resetAndDestroy()));
    expect(summary(await ask(server))).toEqual([
      '127.0.0.1 ecdsa: handshake ECONNRESET',
      '127.0.0.1 rsa: handshake ECONNRESET',
    ]);
  });

  it('and so is one that answers, then breaks in the middle', async () => {
    const server = await byOffer((offersEcdsa, serve, _, socket) => {
      if (offersEcdsa) serve();
      else socket.end(Buffer.of(0x16, 3, 3, 0, 80, 2, 0));
    });
    expect(summary(await ask(server))).toEqual([
      '127.0.0.1 ecdsa: the ECDSA leaf',
      '127.0.0.1 rsa: handshake CLOSED',
    ]);
  });

  it('and so is one that has been asked for the other kind only', async () => {
    expect(summary(await ask(await startTls([ecdsa]), { keyTypes: ['rsa'] }))).toEqual([
      '127.0.0.1 rsa: handshake TLS_ALERT_HANDSHAKE_FAILURE',
    ]);
  });
});

describe('different chains at two addresses', () => {
  it('are told apart: 127.0.0.2, 127.0.0.3 and ::1', async () => {
    const first = await startTls([ecdsa], { address: '127.0.0.2' });
    await startTls([rsa], { address: '127.0.0.3', port: first.port });
    await startTls([rsa], { ...two(), address: '::1', port: first.port });
    expect(summary(await ask(first, {}, ['::1', '127.0.0.3', '127.0.0.2']))).toEqual([
      '127.0.0.2 ecdsa: the ECDSA leaf',
      '127.0.0.2 rsa: skipped NO_RSA_CERTIFICATE',
      '127.0.0.3 ecdsa: skipped NO_ECDSA_CERTIFICATE',
      '127.0.0.3 rsa: the RSA leaf',
      '::1 ecdsa: the ECDSA leaf',
      '::1 rsa: the RSA leaf',
    ]);
  });

  it('of the same kind too', async () => {
    const renewed = await root.issueLeaf({ dnsNames: [HOST], key: 'p256' });
    const first = await startTls([ecdsa], { address: '127.0.0.2' });
    await startTls([renewed], { address: '127.0.0.3', port: first.port });
    expect(summary(await ask(first, { keyTypes: ['ecdsa'] }, ['127.0.0.2', '127.0.0.3']))).toEqual([
      '127.0.0.2 ecdsa: the ECDSA leaf',
      '127.0.0.3 ecdsa: another leaf',
    ]);
  });
});

describe('repeat', () => {
  it('sees a load balancer that changes its answer', async () => {
    const renewed = await root.issueLeaf({ dnsNames: [HOST], key: 'p256' });
    const servers = [await startTls([ecdsa]), await startTls([renewed])];
    let turn = 0;
    const balancer = await startRaw((socket) => {
      const { port } = servers[turn++ % 2] as Running;
      socket.pipe(connect(port, '127.0.0.1')).pipe(socket);
    });
    const seen = await ask(balancer, { keyTypes: ['ecdsa'], repeat: 4 });
    expect(summary(seen)).toEqual([
      '127.0.0.1 ecdsa: the ECDSA leaf',
      '127.0.0.1 ecdsa: another leaf',
      '127.0.0.1 ecdsa: the ECDSA leaf',
      '127.0.0.1 ecdsa: another leaf',
    ]);
  });

  it('asks for each kind of key as often, one after the other', async () => {
    let open = 0;
    let most = 0;
    const server = await startTls([rsa], {
      ...two(),
      SNICallback: (_, answer) => {
        most = Math.max(most, ++open);
        setTimeout(() => {
          open--;
          answer(null, undefined);
        }, 10);
      },
    });
    const events: ProgressEvent[] = [];
    const seen = await observe(
      [{ host: HOST, port: server.port }],
      { ...PLAIN, keyTypes: BOTH, repeat: 3, lookup: to(['127.0.0.1']) },
      (event) => events.push(event),
    );
    expect(seen.map(({ keyType }) => keyType)).toEqual(['ecdsa', 'ecdsa', 'ecdsa', 'rsa', 'rsa', 'rsa']);
    expect(most).toBe(1);
    const answered = events.filter(({ kind }) => kind === 'answered');
    expect(answered.map(({ done, total }) => `${done}/${total}`)).toEqual([
      '1/6',
      '2/6',
      '3/6',
      '4/6',
      '5/6',
      '6/6',
    ]);
  });

  it('does not knock again where nobody opens', async () => {
    let accepted = 0;
    const server = await startRaw(() => void accepted++);
    await server.close();
    const seen = await ask(server, { repeat: 3 });
    expect(summary(seen)).toEqual([
      ...Array.from({ length: 3 }, () => '127.0.0.1 ecdsa: connect ECONNREFUSED'),
      ...Array.from({ length: 3 }, () => '127.0.0.1 rsa: connect ECONNREFUSED'),
    ]);
    expect(accepted).toBe(0);
  });
});

/** Looks at the ciphers of the ClientHello before it decides what to do with the connection. */
async function byOffer(
  decide: (offersEcdsa: boolean, serve: () => void, hangUp: () => void, socket: Socket) => void,
): Promise<Running> {
  const { port } = await startTls([ecdsa]);
  return startRaw((socket) => {
    socket.once('data', (hello) => {
      // TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256 (RFC 5289).
      const offersEcdsa = hello.includes(Buffer.of(0xc0, 0x2b));
      const serve = (): void => {
        const upstream = connect(port, '127.0.0.1');
        upstream.on('error', () => undefined).write(hello);
        socket.pipe(upstream).pipe(socket);
      };
      decide(offersEcdsa, serve, () => socket.destroy(), socket);
    });
  });
}
