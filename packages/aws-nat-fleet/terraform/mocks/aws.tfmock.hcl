# What AWS answers in tests.
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
  defaults = { public_ip = "198.51.100.7", association_id = "", network_interface_id = "", tags = {} }
}
mock_resource "aws_kms_key" {
  defaults = { arn = "arn:aws:kms:eu-west-1:111122223333:key/0a" }
}
mock_resource "aws_sns_topic" {
  defaults = { arn = "arn:aws:sns:eu-west-1:111122223333:nat-fleet-test" }
}
mock_resource "aws_synthetics_canary" {
  defaults = { engine_arn = "arn:aws:lambda:eu-west-1:111122223333:function:cwsyn-nat-test-0a" }
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
mock_resource "aws_iam_policy" {
  defaults = { arn = "arn:aws:iam::111122223333:policy/nat-fleet-boundary-test" }
}
mock_resource "aws_iam_openid_connect_provider" {
  defaults = { arn = "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" }
}
