# Records what Jekyll makes of the sites in scenarios.txt: ruby record.rb, beside it. Needs Debian's jekyll 4.3.1.
#
# scenarios.txt: "=== name" begins a site, "%opt nosource" and "%opt nodest" leave out --source and --destination, "@@ path" begins a
# file, whose text goes on to the next such line; \xEFBOM is a byte order mark.
require "json"
require "tmpdir"
require "fileutils"
ENV["TZ"] = "UTC"
ENV["JEKYLL_ENV"] = "development"
ENV["JEKYLL_NO_BUNDLER_REQUIRE"] = "true"
require "jekyll"

sites = {}
site = path = nil
File.foreach(File.join(__dir__, "scenarios.txt"), chomp: true, encoding: "UTF-8") do |line|
  case line
  when /\A=== (.+)/ then site = sites[$1] = { "options" => [], "files" => {} }
  when /\A%opt (.+)/ then site["options"] << $1
  when /\A@@ (.+)/ then site["files"][path = $1] = +""
  else site["files"][path] << line.gsub('\xEFBOM', "\uFEFF") << "\n" if path && site["files"].key?(path)
  end
end

answers = {}
sites.each do |name, site|
  Dir.mktmpdir do |folder|
    source, want = File.join(folder, "src"), File.join(folder, "want")
    site["files"].each do |path, text|
      file = File.join(source, path)
      FileUtils.mkdir_p(File.dirname(file))
      File.write(file, text)
    end
    pid = fork do
      $stderr.reopen(File::NULL)
      $stdout.reopen(File::NULL)
      Dir.chdir(source)
      options = { "disable_disk_cache" => true }
      options["source"] = source unless site["options"].include?("nosource")
      options["destination"] = want unless site["options"].include?("nodest")
      Jekyll::Site.new(Jekyll.configuration(options)).process
      exit!(0)
    rescue Exception
      exit!(1)
    end
    Process.wait(pid)
    next answers[name] = nil unless $?.success?
    folder = site["options"].include?("nodest") ? source : want
    known = site["files"].keys
    paths = Dir.glob("**/*", File::FNM_DOTMATCH, base: folder).select { |path| File.file?(File.join(folder, path)) }
    paths -= known if folder == source
    answers[name] = paths.sort.to_h { |path| [path, File.read(File.join(folder, path), encoding: "UTF-8")] }
  end
end
File.write(File.join(__dir__, "answers.json"), JSON.pretty_generate(answers) + "\n")
