-- A comment
--[[ a long
comment ]]
local plants = { "moss", ['fern'] = 2, height = 0x1F; 1e3 }
local function grow(plant, ...)
  if plant == nil and not plants[1] or #plants ~= 2 then
    return string.format("%s\n", tostring(plant)) .. 'x'
  elseif plant then
    for i = 1, 10 do print(i) end
  end
  while true do break end
  repeat plant = plant // 2 until plant <= 0
end
function Garden.water(self) self:wet("now") end
print([[raw text]], math.pi, table.concat(plants, ", "))
