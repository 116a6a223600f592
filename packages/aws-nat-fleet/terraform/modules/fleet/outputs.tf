output "zones" {
  description = "The zones of the fleet document (contract/Fleet.ts)."
  value = [
    for zone in local.order : {
      zone             = zone
      autoScalingGroup = "nat-${var.environment}-${zone}"
      natInterfaceId   = aws_network_interface.nat[zone].id
      routeTableIds    = var.network.zones[zone].route_table_ids
      cidrs            = var.network.zones[zone].cidrs
      egress           = var.egress[zone]
      addresses        = local.own[zone][zone]
      standbys = [
        for other in slice(local.held[zone], 1, length(local.held[zone])) : { zone = other, addresses = local.own[other][zone] }
      ]
      targetGroupArn = var.mode == "nlb" ? aws_lb_target_group.zone[zone].arn : null
      probe          = { cidr = var.network.zones[zone].probe_subnet_cidr, address = local.probe_address[zone] }
    }
  ]
}

output "nat_interfaces" {
  value = { for zone, interface in aws_network_interface.nat : zone => interface.id }
}

output "target_groups" {
  description = "Of mode nlb: map of zone to the dimensions of its target group's metrics."
  value = {
    for zone, group in aws_lb_target_group.zone : zone => { TargetGroup = group.arn_suffix, LoadBalancer = aws_lb.health[0].arn_suffix }
  }
}
