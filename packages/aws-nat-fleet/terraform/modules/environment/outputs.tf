output "egress_addresses" {
  value = { for zone, addresses in module.addresses.egress : zone => addresses[*].publicIp }
}

output "nat_interfaces" {
  value = module.fleet.nat_interfaces
}

output "private_route_tables" {
  value = { for zone, network in local.network.zones : zone => network.route_table_ids }
}

output "fleet_parameter" {
  value = module.control.fleet_parameter
}

output "topic_arn" {
  value = module.control.topic_arn
}

output "failover_function" {
  value = module.control.failover_function
}
