' What people do to a ledger before they send it back, done by LibreOffice itself.
Dim Source As String
Dim Folder As String
Dim Book As Object
Dim Sheet As Object

Function Named(Name As String, Value As Variant) As Object
  Dim One As New com.sun.star.beans.PropertyValue
  One.Name = Name
  One.Value = Value
  Named = One
End Function

Sub Begin()
  Book = StarDesktop.loadComponentFromURL(Source, "_blank", 0, Array(Named("Hidden", True)))
  Sheet = Book.Sheets.getByIndex(0)
End Sub

Sub Send(Name As String, Filter As String)
  Book.storeToURL(Folder & "/" & Name, Array(Named("FilterName", Filter)))
  Book.close(True)
End Sub

Sub SendXlsx(Name As String)
  Send(Name, "Calc MS Excel 2007 XML")
End Sub

Function Column(Title As String) As Long
  Dim X As Long
  For X = 0 To 80
    If Sheet.getCellByPosition(X, 0).String = Title Then
      Column = X
      Exit Function
    End If
  Next
  Column = -1
End Function

Sub Fill(Row As Long, Title As String, Words As String)
  Sheet.getCellByPosition(Column(Title), Row).String = Words
End Sub

Sub SortBy(Title As String, LastColumn As Long, LastRow As Long)
  Dim Field(0) As New com.sun.star.table.TableSortField
  Field(0).Field = Column(Title)
  Field(0).IsAscending = False
  Dim Area As Object
  Area = Sheet.getCellRangeByPosition(0, 0, LastColumn, LastRow)
  Area.sort(Array(Named("SortFields", Field()), Named("ContainsHeader", True)))
End Sub

Sub FilterBy(Title As String, Words As String, LastColumn As Long, LastRow As Long)
  Dim Field(0) As New com.sun.star.sheet.TableFilterField
  Dim Area As Object, Wanted As Object
  Area = Sheet.getCellRangeByPosition(0, 0, LastColumn, LastRow)
  Wanted = Area.createFilterDescriptor(True)
  Field(0).Field = Column(Title)
  Field(0).IsNumeric = False
  Field(0).StringValue = Words
  Field(0).Operator = com.sun.star.sheet.FilterOperator.EQUAL
  Wanted.ContainsHeader = True
  Wanted.setFilterFields(Field())
  Area.filter(Wanted)
End Sub

Sub Run(From As String, Into As String)
  Source = From
  Folder = Into
  On Error GoTo Failed
  Dim Last As Long

  ' filled in and saved
  Begin()
  Fill(1, "办理状态", "已办结")
  Fill(1, "进展", "30个窗口已改造")
  Fill(1, "佐证材料", "验收单")
  Fill(2, "办理状态", "推进中")
  SendXlsx("plain.xlsx")

  ' sorted, and all rows but one hidden by a filter
  Begin()
  Last = Column("#twin")
  Fill(3, "办理状态", "长期坚持")
  Fill(5, "办理状态", "推进中")
  Fill(5, "进展", "已办6场")
  SortBy("原编号", Last, 7)
  FilterBy("办理状态", "推进中", Last, 7)
  SendXlsx("sorted.xlsx")

  ' rows and columns put in and taken out, a title above, a date typed as one, a remark for two rows
  Begin()
  Fill(1, "办理状态", "推进中")
  Fill(4, "办理状态", "长期坚持")
  Dim Day As Object
  Day = Sheet.getCellByPosition(Column("进展"), 4)
  Dim Where As New com.sun.star.lang.Locale
  Dim Key As Long
  Key = Book.NumberFormats.queryKey("YYYY-MM-DD", Where, False)
  If Key < 0 Then Key = Book.NumberFormats.addNew("YYYY-MM-DD", Where)
  Day.NumberFormat = Key
  Day.Value = 45366
  Fill(5, "备注", "两项合并推进")
  Sheet.getCellRangeByPosition(Column("备注"), 5, Column("备注"), 6).merge(True)
  Sheet.Rows.insertByIndex(3, 1)
  Fill(3, "举措", "本单位自加的任务")
  Fill(3, "进展", "已启动")
  Sheet.Rows.removeByIndex(2, 1)
  Sheet.Columns.removeByIndex(Column("文件"), 1)
  Sheet.Columns.insertByIndex(2, 2)
  Sheet.getCellByPosition(2, 0).String = "科室"
  Sheet.Rows.insertByIndex(0, 2)
  Sheet.getCellByPosition(0, 0).String = "云溪县台账"
  SendXlsx("moved.xlsx")

  ' a unit and a date that somebody corrected here
  Begin()
  Fill(2, "办理状态", "已延期")
  Fill(2, "责任", "县财政局")
  Sheet.getCellByPosition(Column("完成时限"), 2).Value = 45600
  SendXlsx("edited.xlsx")

  ' saved for an old program
  Begin()
  Fill(6, "办理状态", "申请延期")
  Fill(6, "备注", "资金未到位")
  Send("old.xls", "MS Excel 97")

  ' a row copied, with both filled in
  Begin()
  Sheet.Rows.insertByIndex(3, 1)
  Sheet.copyRange(Sheet.getCellByPosition(0, 3).CellAddress, Sheet.getCellRangeByPosition(0, 2, 80, 2).RangeAddress)
  Fill(2, "办理状态", "推进中")
  Fill(3, "办理状态", "申请延期")
  SendXlsx("doubled.xlsx")

  ' a row copied, to make a task of one's own of it
  Begin()
  Sheet.Rows.insertByIndex(3, 1)
  Sheet.copyRange(Sheet.getCellByPosition(0, 3).CellAddress, Sheet.getCellRangeByPosition(0, 2, 80, 2).RangeAddress)
  Fill(3, "举措", "本单位自加的任务")
  Fill(3, "办理状态", "推进中")
  SendXlsx("copied.xlsx")

  ' sorted without the columns behind
  Begin()
  Fill(1, "办理状态", "推进中")
  Fill(2, "办理状态", "推进中")
  SortBy("举措", Column("备注"), 7)
  SendXlsx("torn.xlsx")

  ' the hidden columns taken out
  Begin()
  Fill(6, "办理状态", "申请延期")
  Sheet.Columns.removeByIndex(Column("#document"), 4)
  SendXlsx("no-ids.xlsx")

  ' other kinds of files
  Begin()
  Send("other.ods", "calc8")
  Begin()
  Send("other.csv", "Text - txt - csv (StarCalc)")
  StarDesktop.terminate()
  Exit Sub

Failed:
  Dim Out As Integer
  Out = FreeFile
  Open ConvertFromURL(Folder & "/failed.txt") For Output As #Out
  Print #Out, Erl & ": " & Error$
  Close #Out
  StarDesktop.terminate()
End Sub
