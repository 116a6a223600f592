output "egress" {
  description = "Map of zone to its Elastic IP addresses."
  value = {
    for zone in var.zones : zone => contains(keys(var.existing), zone) ? [
      for id in var.existing[zone] : { allocationId = id, publicIp = data.aws_eip.existing[id].public_ip }
      ] : [
      for index in range(var.addresses_per_zone) : {
        allocationId = aws_eip.egress["${zone}/${index}"].id
        publicIp     = aws_eip.egress["${zone}/${index}"].public_ip
      }
    ]
  }
}
