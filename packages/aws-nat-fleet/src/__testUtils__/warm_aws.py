"""The AWS CLI, whose modules and models are loaded once for all calls. Writes the command `aws` into a folder."""
import contextlib
import gc
import json
import os
import signal
import socket
import sys
import traceback

from awscli import clidriver

folder, *services = sys.argv[1:]
driver = clidriver.create_clidriver()
for service in services:
    driver.session.create_client(service, 'eu-west-1', aws_access_key_id='x', aws_secret_access_key='x')
with contextlib.redirect_stdout(sys.stderr), contextlib.suppress(SystemExit):
    driver.main(['--version'])
gc.freeze()

server = socket.socket(socket.AF_UNIX)
server.bind(f'{folder}/socket')
server.listen(64)
with open(f'{folder}/aws', 'w', opener=lambda name, flags: os.open(name, flags, 0o700)) as command:
    command.write(f'''#!{sys.executable} -IS
import json, os, socket, sys
call = socket.socket(socket.AF_UNIX)
call.connect('{folder}/socket')
socket.send_fds(call, [b' '], [0, 1, 2])
call.sendall(json.dumps([sys.argv[1:], os.getcwd(), dict(os.environ)]).encode())
call.shutdown(socket.SHUT_WR)
sys.exit((call.recv(1) or b'\\xff')[0])
''')
print('ready', flush=True)

signal.signal(signal.SIGCHLD, signal.SIG_IGN)
while True:
    call, _ = server.accept()
    if os.fork():
        call.close()
        continue
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    text, streams, _, _ = socket.recv_fds(call, 1, 3)
    while part := call.recv(65536):
        text += part
    for number, stream in enumerate(streams):
        os.dup2(stream, number)
    arguments, directory, environment = json.loads(text)
    os.chdir(directory)
    os.environ.clear()
    os.environ.update(environment)
    code = 255
    try:
        code = driver.main(arguments)
    except SystemExit as end:
        code = end.code
    except Exception:
        traceback.print_exc()
    sys.stdout.flush()
    call.send(bytes([code]))
    os._exit(0)
