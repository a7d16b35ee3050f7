# frozen_string_literal: true

# Makes a document small while something holds of it: fewer lines, then fewer and plainer characters.
class Shrinker
  # The most questions asked for one document.
  LIMIT = 3000

  def initialize(&holds)
    @holds = holds
  end

  # The smallest document found for which the block is true.
  def shrink(text)
    @asked = 0
    loop do
      before = text
      text = without_parts(text.lines).join
      text = without_parts(text.scan(/\s+|\p{Word}+|[^\s\p{Word}]+/)).join
      text = without_parts(text.chars).join if text.length < 400
      text = plainer(text)
      return text if text == before || @asked >= LIMIT
    end
  end

  private

  def holds?(text)
    @asked += 1
    @asked <= LIMIT && @holds.call(text)
  end

  # Leaves out runs of parts, long ones first.
  def without_parts(parts)
    length = parts.length / 2
    while length.positive?
      start = 0
      while start < parts.length
        shorter = parts[0...start] + (parts[(start + length)..] || [])
        if !shorter.empty? && holds?(shorter.join)
          parts = shorter
        else
          start += length
        end
      end
      length /= 2
    end
    parts
  end

  # Puts plain letters for words.
  def plainer(text)
    words = text.scan(/\p{Word}+/).uniq.select { |word| word.length > 1 }
    words.each do |word|
      shorter = text.gsub(/(?<!\p{Word})#{word}(?!\p{Word})/) { word[0] }
      text = shorter if holds?(shorter)
    end
    text
  end
end
