// Package preview turns the pages of a PDF file into pictures. It draws what every reader will see: the bytes that are
// signed and sent, not a second setting of the same words.
//
//	engine := preview.Open(cacheFolder)              // costs nothing
//	document, err := engine.Pages(ctx, pdf)          // starts the engine
//	picture, err := document.Page(ctx, 0, 96.0/72.0) // the first page at 96 dots per inch
//	engine.Close()                                   // gives the memory back
//
// The drawing is PDFium, run as WebAssembly, so that no C library is linked and a damaged file cannot reach beyond the
// memory of the sandbox: it sees neither files nor network. A failure inside the sandbox ends that instance; the next
// call starts another one and opens its document again. All lengths are in points, 1/72 inch.
package preview

import (
	"context"
	"fmt"
	"io"
	"runtime/debug"
	"sync"

	"github.com/klippa-app/go-pdfium"
	"github.com/klippa-app/go-pdfium/webassembly"
	"github.com/tetratelabs/wazero"
)

// memoryPages is the most memory that an instance may use, 1 GiB in pages of 64 KiB: a page of 32 million dots and a
// file of
// 256 MiB fit in, and a file made to exhaust the machine does not get further.
const memoryPages = 1 << 14

// Engine draws pages, one at a time. It may be used by several goroutines, which wait for each other.
type Engine struct {
	cacheFolder string

	mutex   sync.Mutex
	running *instance // nil before the first page and after Close
}

// instance is a sandbox that runs.
type instance struct {
	pdfium.Pdfium
	pool  pdfium.Pool
	cache wazero.CompilationCache
}

// Open returns an engine that does not run yet. The folder, which only the user may be able to write, keeps the
// compiled engine (about 14 MB), with which a start takes less than a tenth of a second instead of some seconds; it is
// made when it is not there.
func Open(cacheFolder string) *Engine { return &Engine{cacheFolder: cacheFolder} }

// Close ends the engine and gives its memory back to the operating system. It waits for the page that is being drawn.
// Documents stay usable: the next page of one starts the engine again.
func (e *Engine) Close() {
	e.mutex.Lock()
	defer e.mutex.Unlock()
	if e.running == nil {
		return
	}
	e.stop()
	debug.FreeOSMemory()
}

// start runs an instance unless there is one. A cache that cannot be used makes the start slow, not impossible.
func (e *Engine) start() error {
	if e.running != nil {
		return nil
	}
	cache, err := wazero.NewCompilationCacheWithDir(e.cacheFolder)
	if err == nil {
		if e.running, err = launch(cache); err == nil {
			return nil
		}
	}
	if e.running, err = launch(wazero.NewCompilationCache()); err != nil {
		return fmt.Errorf("%w: %w", NotStarted, err)
	}
	return nil
}

func launch(cache wazero.CompilationCache) (*instance, error) {
	pool, err := webassembly.Init(webassembly.Config{
		MinIdle: 1, MaxIdle: 1, MaxTotal: 1,
		RuntimeConfig: wazero.NewRuntimeConfig().WithCompilationCache(cache).WithMemoryLimitPages(memoryPages),
		FSConfig:      wazero.NewFSConfig(), // no folder: the default would be the whole disk
		Stdout:        io.Discard,
		Stderr:        io.Discard,
	})
	if err != nil {
		return nil, joinClose(err, cache)
	}
	one, err := pool.GetInstanceWithContext(context.Background())
	if err != nil {
		_ = pool.Close() // the reason why there is no instance says more
		return nil, joinClose(err, cache)
	}
	return &instance{Pdfium: one, pool: pool, cache: cache}, nil
}

// joinClose frees what a start that failed has compiled.
func joinClose(err error, cache wazero.CompilationCache) error {
	if failed := cache.Close(context.Background()); failed != nil {
		return fmt.Errorf("%w (and %w)", err, failed)
	}
	return err
}

// stop ends the instance. What fails on the way is of no interest: an instance that broke cannot say goodbye, and its
// memory goes with it all the same.
func (e *Engine) stop() {
	_ = e.running.pool.Close()
	_ = e.running.cache.Close(context.Background())
	e.running = nil
}
