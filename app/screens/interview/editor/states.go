package editor

import "rogatory/app/widgets"

// TimeZones are names of the zone data base: one for each offset and rule that the Parties use, found by city or
// region.
func TimeZones() []widgets.Choice {
	choices := make([]widgets.Choice, len(zones))
	for i, zone := range zones {
		choices[i] = widgets.Choice{Value: zone, Label: zone}
	}
	return choices
}

var zones = []string{
	"UTC", "Africa/Accra", "Africa/Algiers", "Africa/Cairo", "Africa/Casablanca", "Africa/Dakar", "Africa/Freetown",
	"Africa/Harare", "Africa/Johannesburg", "Africa/Kigali", "Africa/Lagos", "Africa/Nairobi", "Africa/Porto-Novo",
	"Africa/Abidjan", "Africa/Douala", "Africa/Ouagadougou", "Africa/Tunis", "America/Anchorage",
	"America/Argentina/Buenos_Aires", "America/Asuncion", "America/Bogota", "America/Chicago", "America/Costa_Rica",
	"America/Denver", "America/El_Salvador", "America/Grenada", "America/Guatemala", "America/Guayaquil",
	"America/Halifax", "America/La_Paz", "America/Lima", "America/Los_Angeles", "America/Manaus",
	"America/Mexico_City", "America/Montevideo", "America/New_York", "America/Panama", "America/Paramaribo",
	"America/Phoenix", "America/Puerto_Rico", "America/Santiago", "America/Santo_Domingo", "America/Sao_Paulo",
	"America/St_Johns", "America/Toronto", "America/Vancouver", "Asia/Almaty", "Asia/Amman", "Asia/Baku",
	"Asia/Bangkok", "Asia/Beirut", "Asia/Colombo", "Asia/Dhaka", "Asia/Dubai", "Asia/Ho_Chi_Minh", "Asia/Hong_Kong",
	"Asia/Jakarta", "Asia/Jerusalem", "Asia/Karachi", "Asia/Kathmandu", "Asia/Kolkata", "Asia/Kuala_Lumpur",
	"Asia/Manila", "Asia/Nicosia", "Asia/Riyadh", "Asia/Seoul", "Asia/Shanghai", "Asia/Singapore", "Asia/Taipei",
	"Asia/Tashkent", "Asia/Tbilisi", "Asia/Tokyo", "Asia/Yerevan", "Atlantic/Azores", "Atlantic/Canary",
	"Atlantic/Cape_Verde", "Atlantic/Madeira", "Atlantic/Reykjavik", "Australia/Adelaide", "Australia/Brisbane",
	"Australia/Darwin", "Australia/Perth", "Australia/Sydney", "Europe/Amsterdam", "Europe/Andorra", "Europe/Athens",
	"Europe/Belgrade", "Europe/Berlin", "Europe/Bratislava", "Europe/Brussels", "Europe/Bucharest", "Europe/Budapest",
	"Europe/Chisinau", "Europe/Copenhagen", "Europe/Dublin", "Europe/Helsinki", "Europe/Istanbul", "Europe/Kyiv",
	"Europe/Lisbon", "Europe/Ljubljana", "Europe/London", "Europe/Luxembourg", "Europe/Madrid", "Europe/Malta",
	"Europe/Minsk", "Europe/Monaco", "Europe/Moscow", "Europe/Oslo", "Europe/Paris", "Europe/Podgorica",
	"Europe/Prague", "Europe/Riga", "Europe/Rome", "Europe/San_Marino", "Europe/Sarajevo", "Europe/Skopje",
	"Europe/Sofia", "Europe/Stockholm", "Europe/Tallinn", "Europe/Tirane", "Europe/Vaduz", "Europe/Vienna",
	"Europe/Vilnius", "Europe/Warsaw", "Europe/Zagreb", "Europe/Zurich", "Indian/Mauritius", "Pacific/Auckland",
	"Pacific/Fiji", "Pacific/Honolulu", "Pacific/Kiritimati", "Pacific/Tarawa", "Pacific/Tongatapu", "Pacific/Efate",
}
