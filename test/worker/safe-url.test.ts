import { expect, test } from 'vitest';
import { safeUrl } from '../../worker/uploads/safe-url.ts';

/** Every one of these has opened an inner service somewhere; each must be refused before anything is sent. */
const HOSTILE = [
  // Not https, or not on its port.
  'http://example.com/a.jpg',
  'ftp://example.com/a.jpg',
  'file:///etc/passwd',
  'data:image/png;base64,AAAA',
  'javascript:alert(1)',
  'gopher://example.com/_x',
  'blob:https://example.com/1',
  'https://example.com:8443/a.jpg',
  'https://example.com:80/a.jpg',
  'https://example.com:22/',
  // Credentials, and hosts that only look like one.
  'https://user@example.com/a.jpg',
  'https://user:pass@example.com/a.jpg',
  'https://@example.com/a.jpg',
  'https://example.com@127.0.0.1/',
  'https://example.com%00@evil.com/',
  'https://127.0.0.1#@example.com/',
  'https://127.0.0.1?@example.com/',
  'https://example.com\\@127.0.0.1/',
  'https:\\\\127.0.0.1\\a.jpg',
  // Loopback in every notation.
  'https://127.0.0.1/',
  'https://127.1/',
  'https://127.0.1/',
  'https://2130706433/',
  'https://017700000001/',
  'https://0177.0.0.1/',
  'https://0x7f000001/',
  'https://0x7f.0.0.1/',
  'https://0X7F.1/',
  'https://127.0.0.1./',
  'https://127。0。0。1/',
  'https://１２７.0.0.1/',
  'https://①②⑦.⓪.⓪.①/',
  'https://%31%32%37.0.0.1/',
  'https://0/',
  'https://0.0.0.0/',
  'https://[::1]/',
  'https://[0:0:0:0:0:0:0:1]/',
  'https://[::]/',
  // Mapped, compatible, translated, tunnelled.
  'https://[::ffff:127.0.0.1]/',
  'https://[::ffff:7f00:1]/',
  'https://[::127.0.0.1]/',
  'https://[64:ff9b::7f00:1]/',
  'https://[64:ff9b:1::a00:1]/',
  'https://[2002:7f00:1::]/',
  'https://[2001:0:7f00:1::]/',
  // Private, link-local, shared, multicast, reserved.
  'https://10.0.0.1/',
  'https://172.16.0.1/',
  'https://192.168.1.1/',
  'https://169.254.1.1/',
  'https://100.64.0.1/',
  'https://198.18.0.1/',
  'https://192.0.2.1/',
  'https://224.0.0.1/',
  'https://240.0.0.1/',
  'https://255.255.255.255/',
  'https://[fc00::1]/',
  'https://[fd12:3456::1]/',
  'https://[fe80::1]/',
  'https://[fe80::1%25eth0]/',
  'https://[ff02::1]/',
  'https://[2001:db8::1]/',
  // Metadata services.
  'https://169.254.169.254/latest/meta-data/',
  'https://[fd00:ec2::254]/latest/meta-data/',
  'https://0xA9FEA9FE/latest/meta-data/',
  'https://metadata.google.internal/computeMetadata/v1/',
  'https://metadata/',
  'https://100.100.100.200/latest/meta-data/',
  // Names that are not public.
  'https://localhost/',
  'https://LOCALHOST/',
  'https://ｌｏｃａｌｈｏｓｔ/',
  'https://loc\u00adalhost/',
  'https://foo.localhost/',
  'https://localhost.localdomain/',
  'https://printer.local/',
  'https://wiki.corp/',
  'https://router.lan/',
  'https://nas.home.arpa/',
  'https://db.internal/',
  'https://kubernetes.default.svc.cluster.local/',
  'https://intranet/',
  'https://example.com./',
  'https://example.com../',
  'https://example..com/',
  'https://hidden.onion/',
  'https://a.test/',
  'https://host.123/',
  'https://-evil.com/',
  // Names that say an address.
  'https://127.0.0.1.nip.io/',
  'https://10-0-0-1.sslip.io/',
  'https://app.localtest.me/',
  'https://lvh.me/',
  // Smuggling by white space and control characters.
  'https://exa\tmple.com/',
  'https://example.com\r\nHost: inner/',
  ' https://example.com/',
  'https://example.com /',
  'https://example\u202e.com/',
  'https://example.com\u0000.internal/',
  // Not addresses at all.
  '',
  'example.com/a.jpg',
  '//example.com/a.jpg',
  'https://',
  'https:///',
  `https://example.com/${'a'.repeat(2_100)}`,
];

test('there are at least 60 hostile addresses, each once', () => {
  expect(new Set(HOSTILE).size).toBe(HOSTILE.length);
  expect(HOSTILE.length).toBeGreaterThanOrEqual(60);
});

test.each(HOSTILE)('refuses %j, in one sentence that does not repeat it', (raw) => {
  const judged = safeUrl(raw);
  expect(judged.ok).toBe(false);
  if (judged.ok) return;
  expect(judged.error).toMatch(/^[A-Z].*\.$/);
  if (raw.length > 20) expect(judged.error).not.toContain(raw);
});

test.each([
  ['https://example.com/a.jpg', 'https://example.com/a.jpg'],
  ['https://example.com:443/a.jpg?x=1#top', 'https://example.com/a.jpg?x=1'],
  ['HTTPS://Images.Example.COM/à.jpg', 'https://images.example.com/%C3%A0.jpg'],
  ['https://münchen.de/', 'https://xn--mnchen-3ya.de/'],
  ['https://例子.中国/p.png', 'https://xn--fsqu00a.xn--fiqs8s/p.png'],
  [
    'https://my_bucket.s3.amazonaws.com/k?sig=a%40b',
    'https://my_bucket.s3.amazonaws.com/k?sig=a%40b',
  ],
])('takes %s', (raw, canonical) => {
  const judged = safeUrl(raw);
  expect(judged.ok && judged.value.href).toBe(canonical);
});

test('a redirect is judged against where it comes from', () => {
  const base = new URL('https://example.com/photos/a.jpg');
  const next = safeUrl('../b.jpg', base);
  expect(next.ok && next.value.href).toBe('https://example.com/b.jpg');
  for (const bad of ['//localhost/x', 'http://example.com/', 'https://10.0.0.1/', '//[::1]/'])
    expect(safeUrl(bad, base).ok).toBe(false);
});
