require 'csv'
require 'date'

class Report
  include Comparable
  extend Forwardable

  COLUMNS = { date: 'Date', amount: 'Amount', :note => 'Note' }
  RATE = 0.19

  attr_reader :rows

  def initialize(rows = [])
    @rows = rows
  end

  def add(date:, amount:, note: nil)
    rows << { date: Date.parse(date), amount: amount.to_f, note: note }
    self
  end

  def total
    rows.sum { |row| row[:amount] }
  end

  def by_month
    rows.group_by { |row| row[:date].strftime('%Y-%m') }
        .map { |month, list| [month, list.sum { |r| r[:amount] }] }
        .sort
        .to_h
  end

  def each
    return enum_for(:each) unless block_given?

    rows.each { |row| yield row }
  end

  def header
    <<~TEXT
      Report of #{Date.today}
      Total: #{format('%.2f', total)} of which #{(total * RATE).round(2)} tax
    TEXT
  end

  def to_csv(path)
    CSV.open(path, 'w', col_sep: ';') do |csv|
      csv << COLUMNS.values
      rows.each { |row| csv << row.values_at(*COLUMNS.keys) }
    end
  end

  def method_missing(name, *args, &block)
    case name
    when /\Afind_by_(\w+)\z/ then rows.find { |row| row[Regexp.last_match(1).to_sym] == args.first }
    when :size, :length
      rows.size
    else
      super
    end
  end
end

report = Report.new
report.add(date: '2024-03-01', amount: 12.5, note: "lunch")
      .add(date: '2024-03-02', amount: -3, note: 'refund')
begin
  puts report.header
  report.by_month.each { |month, sum| puts "#{month}: #{sum}" }
rescue ArgumentError, TypeError => error
  abort error.message
end
while report.rows.any?
  row = report.rows.pop
  next if row[:amount] < 0
  break if row[:note].nil? and not row[:date]
end
