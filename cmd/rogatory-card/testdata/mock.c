/* A PKCS #11 module for tests: one card with one key on P-256, whose signature is the numbers 1 to 64. Its state lives in
 * the file MOCK_TRIES (the tries that are left, as a digit), since each act loads the module anew.
 *   MOCK_GONE=list   no card is there              MOCK_GONE=sign   the card is taken out while it signs
 *   MOCK_EACH=1      the PIN before each signature MOCK_PAD=1       the PIN is typed on the reader
 *   MOCK_CRASH=1     the module faults while it signs
 * certificate.h holds the card's certificate. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#ifdef _WIN32
#pragma pack(push, 1)
#define EXPORT __declspec(dllexport)
#else
#define EXPORT __attribute__((visibility("default")))
#endif
#include "certificate.h"

typedef unsigned long number;
typedef unsigned char byte;
typedef struct { number type; void *value; number length; } attribute;
typedef struct {
	byte label[32], maker[32], model[16], serial[16];
	number flags, counts[10];
	byte hardware[2], firmware[2], clock[16];
} token_info;
typedef struct { void *a, *b, *c, *d; number flags; void *reserved; } arguments;
typedef struct { byte version[2]; void *functions[68]; } function_list;

static int logged_in, context, step, has_id;
static number class_wanted;

static int is(const char *name, const char *value) {
	const char *v = getenv(name);
	return v && strcmp(v, value) == 0;
}
static int tries(void) {
	FILE *f = fopen(getenv("MOCK_TRIES"), "r");
	int n = f ? fgetc(f) - '0' : 3;
	if (f) fclose(f);
	return n;
}
static void set_tries(int n) {
	FILE *f = fopen(getenv("MOCK_TRIES"), "w");
	fputc('0' + n, f);
	fclose(f);
}
static number initialize(arguments *a) { return a && a->flags == 2 ? 0 : 7; }
static number finalize(void *p) { return p ? 7 : 0; }
static number slots(byte present, number *list, number *count) {
	if (!present) return 7;
	*count = is("MOCK_GONE", "list") ? 0 : 1;
	if (list && *count) list[0] = 7;
	return 0;
}
static number token(number slot, token_info *t) {
	if (slot != 7) return 3;
	memset(t, ' ', sizeof *t);
	memcpy(t->label, "Mock card", 9);
	memcpy(t->maker, "Test", 4);
	memcpy(t->model, "M1", 2);
	memcpy(t->serial, "0042", 4);
	t->flags = 0x40D | (is("MOCK_PAD", "1") ? 0x100 : 0) | (tries() < 3 ? 0x10000 : 0) | (tries() == 1 ? 0x20000 : 0) |
		(tries() == 0 ? 0x40000 : 0);
	return 0;
}
static number open_session(number slot, number flags, void *a, void *b, number *handle) {
	if (slot != 7 || flags != 4 || a || b) return 0xB4;
	*handle = 99;
	return 0;
}
static number close_session(number handle) { return handle == 99 ? 0 : 0xB3; }
static number login(number handle, number as, byte *pin, number length) {
	if (handle != 99) return 0xB3;
	if (tries() == 0) return 0xA4;
	if (is("MOCK_PAD", "1") ? pin || length : length != 4 || memcmp(pin, "1234", 4)) {
		set_tries(tries() - 1);
		return tries() ? 0xA0 : 0xA4;
	}
	set_tries(3);
	if (as == 2) context = 1; else logged_in = 1;
	return 0;
}
static number find_init(number handle, attribute *t, number n) {
	step = has_id = 0;
	for (number i = 0; i < n; i++) {
		if (t[i].type == 0) class_wanted = *(number *)t[i].value;
		if (t[i].type == 0x102) has_id = t[i].length == 1 && *(byte *)t[i].value == 5;
	}
	return handle == 99 ? 0 : 0xB3;
}
static number find(number handle, number *out, number max, number *n) {
	*n = 0;
	if (handle != 99 || max < 1 || step++) return 0;
	if (class_wanted == 1) { out[0] = 11; *n = 1; }
	if (class_wanted == 3 && has_id && logged_in) { out[0] = 12; *n = 1; }
	return 0;
}
static number find_final(number handle) { return handle == 99 ? 0 : 0xB3; }
static number give(attribute *a, const void *value, number length) {
	if (!a->value) { a->length = length; return 0; }
	if (a->length < length) return 0x150;
	memcpy(a->value, value, length);
	a->length = length;
	return 0;
}
static number get(number handle, number object, attribute *a, number n) {
	byte id = 5, each = is("MOCK_EACH", "1");
	if (handle != 99 || n != 1) return 7;
	switch (a->type) {
	case 0x11: return give(a, certificate, sizeof certificate);
	case 0x102: return give(a, &id, 1);
	case 0x202: return give(a, &each, 1);
	case 3: return give(a, "mock", 4);
	}
	return object ? 0x12 : 0x82;
}
static number sign_init(number handle, attribute *mechanism, number key) {
	if (handle != 99 || key != 12 || !logged_in) return 0x60;
	return mechanism->type == 0x1041 && mechanism->length == 0 ? 0 : 0x70;
}
static number sign(number handle, byte *data, number n, byte *out, number *length) {
	if (is("MOCK_CRASH", "1")) *(volatile int *)0 = 1;
	if (is("MOCK_GONE", "sign")) return 0x32;
	if (handle != 99 || n != 32 || *length < 64 || !data) return 0x21;
	if (is("MOCK_EACH", "1") && !context) return 0x101;
	context = 0;
	for (int i = 0; i < 64; i++) out[i] = i + 1;
	*length = 64;
	return 0;
}
static number no(void) { return 0x54; }
static function_list list;

EXPORT number C_GetFunctionList(function_list **out) {
	void **f = list.functions;
	list.version[0] = 2;
	list.version[1] = 40;
	for (int i = 0; i < 68; i++) f[i] = no;
	f[0] = initialize; f[1] = finalize; f[4] = slots; f[6] = token; f[12] = open_session; f[13] = close_session;
	f[18] = login; f[24] = get; f[26] = find_init; f[27] = find; f[28] = find_final; f[42] = sign_init; f[43] = sign;
	*out = &list;
	return 0;
}
