-- SPDX-License-Identifier: Apache-2.0
-- okrlint in Neovim (0.7 or newer, no plugin needed). Put this file in ~/.config/nvim/lua/ and say
--   require('okrlint').setup()
-- in init.lua. Options: cmd, filetypes, settings (profile, level, ui, inlayHints, codeLens).
local M = {}

local function root_of(file)
  local dir = vim.fn.fnamemodify(file, ':p:h')
  for _, name in ipairs({ '.okrlint.json', '.git' }) do
    local found = vim.fn.findfile(name, dir .. ';')
    if found == '' then found = vim.fn.finddir(name, dir .. ';') end
    if found ~= '' then return vim.fn.fnamemodify(found, ':p:h' .. (name == '.git' and ':h' or '')) end
  end
  return dir
end

function M.setup(options)
  options = vim.tbl_extend('force', {
    cmd = { 'okrlint', 'lsp' },
    filetypes = { 'markdown', 'text', 'okr' },
    settings = {},
  }, options or {})
  if vim.fn.executable(options.cmd[1]) == 0 then
    vim.notify('okrlint: ' .. options.cmd[1] .. ' is not in PATH', vim.log.levels.WARN)
    return
  end
  local clients = {} -- by root
  local function attach(args)
    local buffer = args and args.buf or vim.api.nvim_get_current_buf()
    local root = root_of(vim.api.nvim_buf_get_name(buffer))
    local config = {
      name = 'okrlint',
      cmd = options.cmd,
      root_dir = root,
      workspace_folders = { { uri = vim.uri_from_fname(root), name = root } },
      init_options = options.settings,
      settings = { okrlint = options.settings },
    }
    if vim.lsp.start then -- 0.8 and newer
      vim.lsp.start(config, { bufnr = buffer })
      return
    end
    config.on_exit = function() clients[root] = nil end
    clients[root] = clients[root] or vim.lsp.start_client(config)
    vim.lsp.buf_attach_client(buffer, clients[root])
  end
  vim.cmd('autocmd BufRead,BufNewFile *.okr setfiletype okr')
  vim.api.nvim_create_autocmd('FileType', { pattern = options.filetypes, callback = attach })
end

return M
