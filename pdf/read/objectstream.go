package read

// crossReferenceStream parses a cross-reference stream (7.5.8); end is the position behind it.
func (d *Document) crossReferenceStream(offset int) (dict Dict, places map[int]place, end int, err error) {
	_, o, end, err := d.ObjectAt(offset)
	if err != nil {
		return nil, nil, 0, err
	}
	s, ok := o.(*Stream)
	if !ok || s.Dict["Type"] != Name("XRef") {
		return nil, nil, 0, damaged("no cross-reference section starts at byte %d", offset)
	}
	data, err := d.Decode(s)
	if err != nil {
		return nil, nil, 0, err
	}
	widths, err := fieldWidths(s.Dict["W"])
	if err != nil {
		return nil, nil, 0, err
	}
	ranges, err := d.ranges(s.Dict)
	if err != nil {
		return nil, nil, 0, err
	}
	places, err = readPlaces(data, widths, ranges)
	return s.Dict, places, end, err
}

// fieldWidths reads /W: the number of bytes of each of the three fields of an entry.
func fieldWidths(o Object) ([3]int, error) {
	var widths [3]int
	w, _ := o.(Array)
	if len(w) != 3 {
		return widths, damaged("a cross-reference stream has no widths")
	}
	for i := range widths {
		n, ok := w[i].(Integer)
		if !ok || n < 0 || n > 7 {
			return widths, damaged("a cross-reference stream has wrong widths")
		}
		widths[i] = int(n)
	}
	if widths[1] == 0 {
		return widths, damaged("a cross-reference stream has wrong widths")
	}
	return widths, nil
}

// ranges reads /Index: pairs of first object number and count.
func (d *Document) ranges(dict Dict) ([][2]int, error) {
	index, ok := dict["Index"].(Array)
	if !ok {
		index = Array{Integer(0), dict["Size"]}
	}
	if len(index)%2 != 0 {
		return nil, damaged("a cross-reference stream has a wrong index")
	}
	var out [][2]int
	for ; len(index) > 0; index = index[2:] {
		first, ok := index[0].(Integer)
		count, ok2 := index[1].(Integer)
		if !ok || !ok2 || first < 0 || count < 0 || first > maxObjectNumber || count > maxObjectNumber {
			return nil, damaged("a cross-reference stream has a wrong index")
		}
		out = append(out, [2]int{int(first), int(count)})
	}
	return out, nil
}

func readPlaces(data []byte, widths [3]int, ranges [][2]int) (map[int]place, error) {
	places := map[int]place{}
	size := widths[0] + widths[1] + widths[2]
	for _, r := range ranges {
		for number := r[0]; number < r[0]+r[1]; number++ {
			if len(data) < size || len(places) > maxEntries {
				return nil, damaged("a cross-reference stream is too short")
			}
			if _, twice := places[number]; twice {
				return nil, listedTwice(number)
			}
			places[number] = readPlace(data, widths)
			data = data[size:]
		}
	}
	return places, nil
}

// readPlace decodes one entry; the kind of an entry without a first field is 1 (7.5.8.3).
func readPlace(data []byte, widths [3]int) place {
	fields := [3]int{1, 0, 0}
	for i, w := range widths {
		if w == 0 {
			continue
		}
		n := 0
		for _, c := range data[:w] {
			n = n<<8 | int(c)
		}
		fields[i], data = n, data[w:]
	}
	switch fields[0] {
	case 1:
		return place{kind: inFile, offset: fields[1], generation: fields[2]}
	case 2:
		return place{kind: inStream, container: fields[1], index: fields[2]}
	}
	return place{kind: deleted}
}

// objectStream is a decoded object stream (7.5.7): numbers and positions of its objects.
type objectStream struct {
	data    []byte
	numbers []int
	offsets []int
}

// member returns one object of an object stream.
func (d *Document) member(number int, at place) (Object, error) {
	s, err := d.objectStream(at.container)
	if err != nil {
		return nil, err
	}
	if at.index >= len(s.numbers) || s.numbers[at.index] != number {
		return nil, damaged("object %d is not in object stream %d", number, at.container)
	}
	l := &lexer{data: s.data, pos: s.offsets[at.index], base: -1}
	return l.object(0)
}

func (d *Document) objectStream(number int) (*objectStream, error) {
	if s, ok := d.members[number]; ok {
		return s, nil
	}
	at, ok := d.places[number]
	if !ok || at.kind != inFile {
		return nil, damaged("object stream %d is missing", number)
	}
	o, err := d.Object(Reference{number, at.generation})
	if err != nil {
		return nil, err
	}
	s, ok := o.(*Stream)
	if !ok || s.Dict["Type"] != Name("ObjStm") {
		return nil, damaged("object %d is not an object stream", number)
	}
	decoded, err := d.parseObjectStream(s)
	if err != nil {
		return nil, err
	}
	d.members[number] = decoded
	return decoded, nil
}

func (d *Document) parseObjectStream(s *Stream) (*objectStream, error) {
	data, err := d.Decode(s)
	if err != nil {
		return nil, err
	}
	count, err := d.Int(s.Dict["N"])
	if err != nil {
		return nil, err
	}
	start, err := d.Int(s.Dict["First"])
	if err != nil {
		return nil, err
	}
	out := &objectStream{data: data}
	l := &lexer{data: data, base: -1}
	listed := map[int]bool{}
	for range count {
		number, ok := l.natural()
		offset, ok2 := l.natural()
		if !ok || !ok2 || start < 0 || offset > len(data)-start {
			return nil, damaged("an object stream has a wrong list of objects")
		}
		if listed[number] {
			return nil, listedTwice(number)
		}
		listed[number] = true
		out.numbers = append(out.numbers, number)
		out.offsets = append(out.offsets, start+offset)
	}
	return out, nil
}
