@echo off
rem Runs the align command from its sources. Builds it first where a source differs from the last build.
rem Its own lines begin with "align:" and go to standard error, and only where something is built. The same as `align`, for Windows.
setlocal EnableExtensions DisableDelayedExpansion
set "root=%~dp0"
set "root=%root:~0,-1%"
set "cli=%root%\artifacts\cli"
set "sources=%cli%\.sources"
set "ALIGN_LAUNCHER=%root%\align.cmd"
set "ALIGN_CLASSIFIERS=%root%\artifacts\onnx"

if "%~1"=="--build-classifiers" goto build_classifiers

call :is_current && goto run
call :locked build_cli_if_needed || exit /b 4

:run
rem The command mostly lives for seconds: profile-guided recompilation costs more than it brings.
set "DOTNET_TieredPGO=0"
dotnet "%cli%\align.dll" %*
exit /b %errorlevel%

:build_classifiers
call :locked run_build_classifiers || exit /b 4
exit /b 0

rem A copy of the sources of the last build lies beside it; robocopy /L only looks, and answers 0 where nothing differs.
:is_current
if not exist "%cli%\align.dll" exit /b 1
for %%F in (Directory.Build.props Directory.Packages.props global.json .editorconfig) do (
  fc /b "%root%\%%F" "%sources%\%%F" > nul 2>&1 || exit /b 1
)
robocopy "%root%\src" "%sources%\src" /MIR /L /XD bin obj /NFL /NDL /NJH /NJS /NP > nul 2>&1
if errorlevel 1 exit /b 1
exit /b 0

rem Descriptor 9 stays open while the label runs, and Windows lets nobody else open the file for writing: one build at a time.
:locked
if not exist "%root%\artifacts" mkdir "%root%\artifacts"
set "said="
:wait
set "ended="
8>&2 2> nul 9> "%root%\artifacts\.build.lock" (
  call :%1 2>&8
  call set "ended=%%errorlevel%%"
)
if defined ended exit /b %ended%
if not defined said 1>&2 echo align: waiting for another build ...
set "said=1"
ping -n 2 127.0.0.1 > nul
goto wait

:build_cli_if_needed
call :is_current && exit /b 0
call :require_sdk || exit /b 4
set "why=first run, about a minute"
if exist "%cli%\align.dll" set "why=its sources have changed"
call :say "building (%why%) ..."
call :quiet_build
set "next=%root%\artifacts\cli.next"
set "log=%root%\artifacts\cli.log"
if exist "%next%" rmdir /s /q "%next%"
mkdir "%next%\.sources"
rem Copied before the build: sources that change while it runs differ from the copy.
robocopy "%root%\src" "%next%\.sources\src" /MIR /XD bin obj /NFL /NDL /NJH /NJS /NP > nul 2>&1
if errorlevel 8 (call :say "the sources could not be copied to %next%." & exit /b 4)
for %%F in (Directory.Build.props Directory.Packages.props global.json .editorconfig) do copy /y "%root%\%%F" "%next%\.sources\%%F" > nul
rem Warnings and advisories are for test.sh: what a newer SDK has to say must not keep anybody from running the command.
dotnet publish "%root%\src\SpecLang.Cli\SpecLang.Cli.csproj" -c Release --use-current-runtime --self-contained false -p:PublishReadyToRun=true -o "%next%" --nologo -v q -p:RunAnalyzers=false -p:TreatWarningsAsErrors=false -p:MSBuildTreatWarningsAsErrors=false -p:NuGetAudit=false > "%log%" 2>&1 < nul
if errorlevel 1 (
  1>&2 findstr /r /c:"error [A-Z][A-Z]*[0-9][0-9]*:" "%log%" || 1>&2 type "%log%"
  call :say "the command could not be built; the whole log is in %log%"
  exit /b 4
)
if exist "%cli%" rmdir /s /q "%cli%"
move "%next%" "%cli%" > nul || exit /b 4
del "%log%"
call :say "built"
exit /b 0

:run_build_classifiers
call :require_sdk || exit /b 4
call :quiet_build
where node > nul 2>&1 || (call :say "building the classifiers needs Node 20, and there is no node on the path; install Node 20 and try again." & exit /b 4)
rem The bash in System32 belongs to another system (WSL): only Git's will do.
set "bash=%ProgramFiles%\Git\bin\bash.exe"
if not exist "%bash%" (call :say "building the classifiers needs Git for Windows, whose bash was not found in %bash%." & exit /b 4)
"%bash%" "%root%\eng\build-classifiers.sh" "%ALIGN_CLASSIFIERS%" 1>&2 < nul || (call :say "the classifiers could not be built; the lines above say why." & exit /b 4)
exit /b 0

:require_sdk
where dotnet > nul 2>&1 || (call :say "building needs the .NET 10 SDK, and there is no dotnet on the path; install the .NET 10 SDK and try again." & exit /b 4)
set "version="
pushd "%root%"
for /f "delims=" %%V in ('dotnet --version 2^> nul') do set "version=%%V"
popd
if "%version:~0,3%"=="10." exit /b 0
call :say "building needs the .NET 10 SDK, and the dotnet on the path has none; install the .NET 10 SDK and try again."
exit /b 4

:quiet_build
set "DOTNET_NOLOGO=1"
set "DOTNET_CLI_TELEMETRY_OPTOUT=1"
set "DOTNET_GENERATE_ASPNET_CERTIFICATE=false"
set "DOTNET_CLI_UI_LANGUAGE=en"
rem No build server stays behind: it would keep the lock.
set "MSBUILDDISABLENODEREUSE=1"
set "UseSharedCompilation=false"
exit /b 0

:say
1>&2 echo align: %~1
exit /b 0
