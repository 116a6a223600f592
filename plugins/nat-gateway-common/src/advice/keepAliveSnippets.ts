import { sentences } from '../words/sentences';

/**
 * How one runtime sends TCP keep-alives, so that the idle timeout can stay where it is.
 *
 * @public
 */
export interface KeepAliveSnippet {
  readonly runtime: 'node' | 'java' | 'dotnet' | 'go' | 'python' | 'nginx';
  readonly label: string;
  readonly code: string;
  /** What it does not do, in English. */
  readonly note: string;
  readonly docUrl: string;
}

/**
 * Keep-alives after two minutes of silence, half of the gateway's default idle timeout. Systems
 * wait two hours unless told otherwise, which no gateway does.
 *
 * @public
 */
export const keepAliveSnippets: readonly KeepAliveSnippet[] = [
  {
    runtime: 'node',
    label: 'Node.js',
    code: [
      "import https from 'node:https';",
      '',
      'const agent = new https.Agent({ keepAlive: true, keepAliveMsecs: 120_000 });',
      "https.get('https://example.com/', { agent });",
    ].join('\n'),
    note: sentences.keepAlive.node,
    docUrl: 'https://nodejs.org/api/http.html#new-agentoptions',
  },
  {
    runtime: 'java',
    label: 'Java',
    code: [
      'socket.setOption(StandardSocketOptions.SO_KEEPALIVE, true);',
      'socket.setOption(ExtendedSocketOptions.TCP_KEEPIDLE, 120);',
      'socket.setOption(ExtendedSocketOptions.TCP_KEEPINTERVAL, 30);',
    ].join('\n'),
    note: sentences.keepAlive.java,
    docUrl:
      'https://docs.oracle.com/en/java/javase/21/docs/api/jdk.net/jdk/net/ExtendedSocketOptions.html',
  },
  {
    runtime: 'dotnet',
    label: '.NET',
    code: [
      'var handler = new SocketsHttpHandler',
      '{',
      '    ConnectCallback = async (context, cancellation) =>',
      '    {',
      '        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };',
      '        socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive, true);',
      '        socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveTime, 120);',
      '        socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveInterval, 30);',
      '        await socket.ConnectAsync(context.DnsEndPoint, cancellation);',
      '        return new NetworkStream(socket, ownsSocket: true);',
      '    },',
      '};',
    ].join('\n'),
    note: sentences.keepAlive.dotnet,
    docUrl:
      'https://learn.microsoft.com/dotnet/api/system.net.http.socketshttphandler.connectcallback',
  },
  {
    runtime: 'go',
    label: 'Go',
    code: [
      'dialer := &net.Dialer{KeepAlive: 2 * time.Minute}',
      'client := &http.Client{Transport: &http.Transport{DialContext: dialer.DialContext}}',
    ].join('\n'),
    note: sentences.keepAlive.go,
    docUrl: 'https://pkg.go.dev/net#Dialer',
  },
  {
    runtime: 'python',
    label: 'Python',
    code: [
      'connection.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)',
      'connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_KEEPIDLE, 120)',
      'connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_KEEPINTVL, 30)',
    ].join('\n'),
    note: sentences.keepAlive.python,
    docUrl:
      'https://docs.python.org/3/library/socket.html#socket.socket.setsockopt',
  },
  {
    runtime: 'nginx',
    label: 'nginx',
    code: [
      'upstream partner {',
      '    server partner.example.com:443;',
      '    keepalive 32;',
      '    keepalive_timeout 120s;',
      '}',
      'server {',
      '    location / {',
      '        proxy_pass https://partner;',
      '        proxy_http_version 1.1;',
      '        proxy_set_header Connection "";',
      '        proxy_socket_keepalive on;',
      '    }',
      '}',
    ].join('\n'),
    note: sentences.keepAlive.nginx,
    docUrl:
      'https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_socket_keepalive',
  },
];
