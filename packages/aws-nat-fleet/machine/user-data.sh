#!/bin/bash
# Amazon Linux 2023. The management interface is up; the NAT interface comes after the self-test.
set -euo pipefail
region=${region} environment=${environment} zone=${zone}
mkdir -p /etc/nat-fleet /usr/local/lib/nat-fleet
dnf install -y nftables conntrack-tools ethtool rsyslog amazon-cloudwatch-agent
# Only nat-fleet configures hot-plugged interfaces, except for their first address.
printf 'net.ipv4.ip_forward=1\n' >/etc/sysctl.d/90-nat-fleet.conf

cat >/usr/local/lib/nat-fleet/nat-fleet <<'NAT_FLEET_FILE'
${nat_fleet}
NAT_FLEET_FILE
cat >/usr/local/lib/nat-fleet/healthz.py <<'NAT_FLEET_FILE'
${healthz}
NAT_FLEET_FILE
# Settings are read first, so that a change does not need a new instance. If AWS does not answer, the last settings apply.
cat >/usr/local/bin/nat-fleet <<NAT_FLEET_FILE
#!/bin/bash
set -uo pipefail
if [ "\$1" != metrics ] && text=\$(aws ssm get-parameter --region $region --name /nat/$environment/machine/$zone --query Parameter.Value --output text); then
  echo "\$text" >/etc/nat-fleet/settings.new && mv /etc/nat-fleet/settings.new /etc/nat-fleet/settings
fi
exec /usr/local/lib/nat-fleet/nat-fleet "\$@"
NAT_FLEET_FILE
chmod +x /usr/local/bin/nat-fleet /usr/local/lib/nat-fleet/*

cat >/etc/systemd/system/nat-fleet.service <<'NAT_FLEET_FILE'
[Unit]
After=network-online.target
[Service]
Type=oneshot
ExecStart=/usr/local/bin/nat-fleet apply
[Install]
WantedBy=multi-user.target
NAT_FLEET_FILE
cat >/etc/systemd/system/nat-fleet-healthz.service <<'NAT_FLEET_FILE'
[Unit]
After=nat-fleet.service
[Service]
ExecStart=/usr/local/lib/nat-fleet/healthz.py
Restart=always
RestartSec=1
[Install]
WantedBy=multi-user.target
NAT_FLEET_FILE
cat >/etc/systemd/system/nat-fleet-metrics.service <<'NAT_FLEET_FILE'
[Service]
Type=oneshot
ExecStart=/bin/bash -c '/usr/local/bin/nat-fleet metrics >/dev/udp/127.0.0.1/25888'
NAT_FLEET_FILE
cat >/etc/systemd/system/nat-fleet-metrics.timer <<'NAT_FLEET_FILE'
[Timer]
OnCalendar=minutely
[Install]
WantedBy=timers.target
NAT_FLEET_FILE
cat >/opt/aws/amazon-cloudwatch-agent/etc/nat-fleet.json <<NAT_FLEET_FILE
{"logs":{"metrics_collected":{"emf":{}},"logs_collected":{"files":{"collect_list":[
{"file_path":"/var/log/messages","log_group_name":"/nat-fleet/$environment/system","log_stream_name":"{instance_id}"},
{"file_path":"/var/log/cloud-init-output.log","log_group_name":"/nat-fleet/$environment/launch","log_stream_name":"{instance_id}"}]}}}}
NAT_FLEET_FILE
systemctl daemon-reload
systemctl enable --now rsyslog amazon-ssm-agent
/opt/aws/amazon-cloudwatch-agent/bin/amazon-cloudwatch-agent-ctl -a fetch-config -m ec2 -s -c file:/opt/aws/amazon-cloudwatch-agent/etc/nat-fleet.json
systemctl enable --now nat-fleet nat-fleet-healthz nat-fleet-metrics.timer
/usr/local/bin/nat-fleet check
