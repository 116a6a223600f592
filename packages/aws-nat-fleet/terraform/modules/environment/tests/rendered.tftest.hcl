# One apply of everything that can be chosen. src/terraformRun.test.ts looks at what it makes.
mock_provider "aws" {
  mock_data "aws_caller_identity" {
    defaults = { account_id = "111122223333" }
  }
  mock_data "aws_ec2_instance_type" {
    defaults = { supported_architectures = ["arm64"], maximum_network_interfaces = 3, maximum_ipv4_addresses_per_interface = 10 }
  }
  mock_data "aws_servicequotas_service_quota" {
    defaults = { value = 1000 }
  }
  mock_data "aws_eip" {
    defaults = { public_ip = "198.51.100.7", association_id = "", tags = {} }
  }
  mock_resource "aws_kms_key" {
    defaults = { arn = "arn:aws:kms:eu-west-1:111122223333:key/0a" }
  }
  mock_resource "aws_sns_topic" {
    defaults = { arn = "arn:aws:sns:eu-west-1:111122223333:nat-fleet-test" }
  }
  mock_resource "aws_lambda_function" {
    defaults = { arn = "arn:aws:lambda:eu-west-1:111122223333:function:it" }
  }
  mock_resource "aws_iam_role" {
    defaults = { arn = "arn:aws:iam::111122223333:role/nat-fleet/test/it" }
  }
  mock_resource "aws_iam_instance_profile" {
    defaults = { arn = "arn:aws:iam::111122223333:instance-profile/nat-fleet/test/it" }
  }
  mock_resource "aws_s3_bucket" {
    defaults = { arn = "arn:aws:s3:::nat-fleet-test-it" }
  }
  mock_resource "aws_kinesis_firehose_delivery_stream" {
    defaults = { arn = "arn:aws:firehose:eu-west-1:111122223333:deliverystream/nat-fleet-test" }
  }
  mock_resource "aws_vpc" {
    defaults = { id = "vpc-0a" }
  }
  mock_resource "aws_network_interface" {
    defaults = { id = "eni-0a" }
  }
  mock_resource "aws_route_table" {
    defaults = { id = "rtb-0a" }
  }
  mock_resource "aws_security_group" {
    defaults = { id = "sg-0a" }
  }
  mock_resource "aws_lb" {
    defaults = { arn = "arn:aws:elasticloadbalancing:eu-west-1:111122223333:loadbalancer/net/nat-test/0a", arn_suffix = "net/nat-test/0a" }
  }
  mock_resource "aws_lb_target_group" {
    defaults = { arn = "arn:aws:elasticloadbalancing:eu-west-1:111122223333:targetgroup/nat-test-a/0a", arn_suffix = "targetgroup/nat-test-a/0a" }
  }
  mock_resource "aws_cloudwatch_event_rule" {
    defaults = { arn = "arn:aws:events:eu-west-1:111122223333:rule/it" }
  }
}

run "everything" {
  variables {
    environment          = "test"
    region               = "eu-west-1"
    zones                = ["eu-west-1a", "eu-west-1b", "eu-west-1c"]
    bundles              = "."
    probing              = { destinations = [{ url = "https://one.example.com", expectedStatus = 200 }, { url = "https://two.example.com", expectedStatus = 200 }] }
    permissions_boundary = "arn:aws:iam::111122223333:policy/nat-fleet-boundary-test"
    # Terraform refuses to destroy new ones after the test.
    existing_addresses = { "eu-west-1a" = ["eipalloc-0a"], "eu-west-1b" = ["eipalloc-0b"], "eu-west-1c" = ["eipalloc-0c"] }
    mode               = "nlb"
    endpoints          = "interface"
    tracing            = true
    chat               = { slack_team_id = "T07EA123LEP", slack_channel_id = "C07EZ1ABC23" }
    probe_instances    = { url = "https://probe.example.com", iperf = { host = "iperf.example.com", port = 5201 } }
    decisions          = { days = 365 }
    upkeep             = { config_rules = true }
    flow_logs          = { days = 365 }
    spot               = true
    game_days          = true
  }
}
