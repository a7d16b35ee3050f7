# frozen_string_literal: true

require "io/wait"
require "json"

# Documents and their HTML on a pipe.
#
# A request is a line `LENGTH SETTINGS` and LENGTH bytes of Markdown; SETTINGS is a part of a site's
# configuration as JSON on one line (`{}` for Jekyll's defaults). An answer is a line `ok LENGTH` and LENGTH
# bytes of HTML, or `error LENGTH` and LENGTH bytes that say what is wrong. Answers come in the order of
# requests, and each is flushed.
module Frames
  module_function

  def write_request(io, source, settings)
    io.write("#{source.bytesize} #{JSON.generate(settings)}\n", source)
    io.flush
  end

  def read_request(io)
    line = io.gets or return nil
    length, settings = line.split(" ", 2)
    [io.read(length.to_i), JSON.parse(settings)]
  end

  def write_answer(io, html, reason = nil)
    text = html || reason
    io.write("#{html ? 'ok' : 'error'} #{text.bytesize}\n", text)
    io.flush
  end

  # The HTML and nil, or nil and the reason; nil at the end of the pipe.
  def read_answer(io)
    line = io.gets or return nil
    kind, length = line.split
    text = io.read(length.to_i).to_s.force_encoding("UTF-8")
    kind == "ok" ? [text, nil] : [nil, text]
  end
end

# A program that answers frames: started when it is asked first, and again after it has crashed or hung.
class Engine
  LIMIT = 10

  def initialize(*command)
    @command = command
  end

  def convert(source, settings = {})
    @pipe ||= IO.popen(@command, "r+b")
    Frames.write_request(@pipe, source.b, settings)
    return stop("hangs") unless @pipe.wait_readable(LIMIT)

    Frames.read_answer(@pipe) || stop("crashes")
  rescue Errno::EPIPE, IOError
    stop("crashes")
  end

  def close
    return unless @pipe

    Process.kill("KILL", @pipe.pid)
    @pipe.close
    @pipe = nil
  rescue Errno::ESRCH, IOError
    @pipe = nil
  end

  private

  def stop(reason)
    close
    [nil, reason]
  end
end
