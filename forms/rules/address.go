package rules

import (
	"net/netip"
	"slices"

	"rogatory/forms/identifier"
)

// notPublic are the ranges of the special-purpose registries (RFC 6890) that cannot be reached from the internet. The
// ranges reserved for documentation (RFC 5737, RFC 3849) are not among them: fictitious cases use these addresses as if
// they were public.
var notPublic = prefixes("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12",
	"192.0.0.0/24",
	"192.168.0.0/16", "198.18.0.0/15", "224.0.0.0/4", "240.0.0.0/4", "::/127", "100::/64", "fc00::/7",
	"fe80::/10", "ff00::/8")

func prefixes(ranges ...string) []netip.Prefix {
	all := make([]netip.Prefix, len(ranges))
	for i, one := range ranges {
		all[i] = netip.MustParsePrefix(one)
	}
	return all
}

// public reports whether an IP address, or a prefix of addresses, can be reached from the internet.
func public(value string) bool {
	prefix, ok := identifier.Prefix(value)
	return ok && !slices.ContainsFunc(notPublic, func(p netip.Prefix) bool { return p.Overlaps(prefix) })
}

// wide reports whether a prefix covers more than what one customer commonly holds: 256 addresses, or a /48 of IPv6.
func wide(value string) bool {
	prefix, _ := identifier.Prefix(value) // what is no address is of neither version
	return prefix.Addr().Is4() && prefix.Bits() < 24 || prefix.Addr().Is6() && prefix.Bits() < 48
}
