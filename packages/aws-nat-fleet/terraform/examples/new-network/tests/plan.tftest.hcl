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

run "three_zones_in_a_network_of_their_own" {
  command = plan
  assert {
    condition     = length(module.egress.private_route_tables) == 3
    error_message = "Each zone has a private route table."
  }
}
