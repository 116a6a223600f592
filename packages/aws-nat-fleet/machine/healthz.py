#!/usr/bin/python3
"""GET /healthz: 200 while packets are forwarded, else 503, to listed sources only.

What this host sends itself still leaves when forwarding is dead. So the test sits in a network
namespace behind a veth and goes through the host's own forwarding and NAT, as workloads do.
"""
import ctypes, http.client, http.server, ipaddress, json, os, subprocess, sys, threading, time
from urllib.parse import urlsplit

SETTINGS = os.path.join(os.environ.get('NAT_FLEET_ETC', '/etc/nat-fleet'), 'settings')
INTERVAL = float(os.environ.get('NAT_FLEET_INTERVAL', '5'))
CLONE_NEWNET = 0x40000000


def settings():
    with open(SETTINGS) as file:
        return dict(line.rstrip().replace('"', '').split('=', 1) for line in file if '=' in line)


def ip(command):
    subprocess.run(['ip', *command.split()], check=True)


def ask(status, url, timeout):
    where = urlsplit(url)
    kind = http.client.HTTPSConnection if where.scheme == 'https' else http.client.HTTPConnection
    try:
        connection = kind(where.hostname, where.port, timeout=timeout)
        connection.request('GET', where.path or '/', headers={'User-Agent': 'nat-fleet'})
        answer = connection.getresponse().status
        connection.close()
        return 'ok' if answer == int(status) else 'status %d' % answer
    except (OSError, http.client.HTTPException) as error:
        return str(error) or type(error).__name__


def probe(started, go, results):
    """The life of the process behind the veth."""
    if ctypes.CDLL(None, use_errno=True).unshare(CLONE_NEWNET) != 0:
        raise OSError(ctypes.get_errno(), 'unshare')
    os.write(started, b'.')
    os.read(go, 1)
    for command in ('link set lo up', 'address add 169.254.77.2/30 dev nat-probe-in',
                    'link set nat-probe-in up', 'route add default via 169.254.77.1'):
        ip(command)
    while True:
        values = settings()
        timeout = int(values['TIMEOUT_MILLISECONDS']) / 1000
        outcomes = {}
        def one(word):
            status, url = word.split('=', 1)
            outcomes[url] = ask(status, url, timeout)
        threads = [threading.Thread(target=one, args=(word,)) for word in values['DESTINATIONS'].split()]
        for thread in threads: thread.start()
        for thread in threads: thread.join()
        os.write(results, (json.dumps(outcomes) + '\n').encode())
        time.sleep(INTERVAL)


started, go, results = os.pipe(), os.pipe(), os.pipe()
child = os.fork()
if child == 0:
    try:
        # Ends when its parent ends.
        ctypes.CDLL(None).prctl(1, 9)
        probe(started[1], go[0], results[1])
    finally:
        os._exit(1)
os.close(results[1])
os.read(started[0], 1)
subprocess.run(['ip', 'link', 'delete', 'nat-probe'], stderr=subprocess.DEVNULL, check=False)
ip('link add nat-probe type veth peer name nat-probe-in netns %d' % child)
ip('address add 169.254.77.1/30 dev nat-probe')
ip('link set nat-probe up')
subprocess.run([os.path.join(os.path.dirname(os.path.abspath(__file__)), 'nat-fleet'), 'apply'], check=True)
os.write(go[1], b'.')

latest = {'at': 0.0, 'outcomes': {}}


def read():
    for line in os.fdopen(results[0]):
        latest.update(at=time.monotonic(), outcomes=json.loads(line))
    os._exit(1)  # The process behind the veth is gone: the service manager starts both again.


class Handler(http.server.BaseHTTPRequestHandler):
    timeout = 5

    def do_GET(self):
        values = settings()
        listed = [cidr for key in values if key.startswith('CIDRS_') for cidr in values[key].split()]
        source = ipaddress.ip_address(self.client_address[0])
        if not any(source in ipaddress.ip_network(cidr) for cidr in [*listed, values['PROBE_CIDR'], '127.0.0.0/8']):
            self.close_connection = True
            return
        if self.path != '/healthz':
            self.send_error(404)
            return
        outcomes = latest['outcomes']
        fresh = time.monotonic() - latest['at'] < 3 * INTERVAL + 10
        healthy = fresh and 'ok' in outcomes.values()
        body = json.dumps({'zone': values['ZONE'], 'forwarding': healthy, 'fresh': fresh, 'outcomes': outcomes}).encode()
        self.send_response(200 if healthy else 503)
        self.send_header('Content-Type', 'application/json')
        self.send_header('Content-Length', str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


threading.Thread(target=read, daemon=True).start()
http.server.ThreadingHTTPServer(('0.0.0.0', 8080), Handler).serve_forever()
