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
    defaults = { association_id = "", tags = {} }
  }
}

run "two_zones_with_the_route_tables_of_another_module" {
  command = plan
  variables {
    address = "eipalloc-0a"
  }
  assert {
    condition     = toset(keys(module.egress.private_route_tables)) == toset(["eu-west-1a", "eu-west-1b"])
    error_message = "Each zone has a private route table."
  }
}
